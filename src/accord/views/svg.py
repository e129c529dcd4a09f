"""Names and values to the text of SVG elements, for drawings that are made on the server.

Every word and every value is escaped here, and what hides or turns the direction of writing is taken out.
"""

from html import escape

from accord.views.plain_text import visible


def words(text: str) -> str:
    """Words of others as they may stand between two tags."""
    return escape(visible(text), quote=True)


def element(name: str, *inside: str, **attributes: str | float | None) -> str:
    """`<name attribute="value">inside</name>`; `inside` is SVG already, `class_` and `font_size` lose their marks.

    An attribute that is None is left out; numbers are written with one decimal at most.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    body = "".join(inside)
    return f"<{name}{given}>{body}</{name}>" if body else f"<{name}{given}/>"


def drawing(
    *inside: str,
    width: float,
    height: float,
    label: str,
    class_: str,
    box: tuple[float, float, float, float] | None = None,
) -> str:
    """A whole drawing of this size, named `label` for those who cannot see it; `box` is the part that is shown."""
    shown = box or (0.0, 0.0, width, height)
    return element(
        "svg",
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=" ".join(_value(number) for number in shown),
        class_=class_,
        role="group",
        aria_label=label,
    )


def link(href: str, title: str, *inside: str, shown: str = "") -> str:
    """A link that the keyboard reaches; `title` is what the pointer and the ear are told, the ear after `shown`.

    Whoever speaks to a machine says the words that are seen, so they are part of what the link is called.
    """
    called = f"{shown}. {title}" if shown else title
    return element("a", element("title", words(title)), *inside, href=href, aria_label=called)


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return words(value)
    return f"{value:.1f}".removesuffix(".0")
