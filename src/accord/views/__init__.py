"""The record in one form each: tables, rows, pages. A view shows, changes nothing, and knows nothing of its own."""
