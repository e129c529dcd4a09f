"""The web application: the record in a browser, read, checked and decided there. No page has knowledge of its own.

A screen is one file in `routes/` and one template in `templates/`; what several screens show is a macro in
`templates/components/`. `docs/web.md` says how to add one.
"""
