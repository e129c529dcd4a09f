"""The screens, one file each: a module here has `ROUTES`, and `SCREENS` for what the navigation shows of it.

A module is found by being here. `ORDER` (50 unless it says otherwise) decides whose route is asked first.
"""

import importlib
import pkgutil
from types import ModuleType

from starlette.routing import BaseRoute

from accord.interfaces.web.screens import Screen


def _modules() -> list[ModuleType]:
    found = [importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
    return sorted(found, key=lambda module: (getattr(module, "ORDER", 50), module.__name__))


def all_routes() -> list[BaseRoute]:
    """The routes of all screens."""
    return [route for module in _modules() for route in module.ROUTES]


def all_screens() -> list[Screen]:
    """What the navigation shows, in order; of two screens with one address the one whose module is asked first."""
    found: dict[str, Screen] = {}
    for module in _modules():
        for screen in getattr(module, "SCREENS", ()):
            found.setdefault(screen.path, screen)
    return sorted(found.values(), key=lambda screen: (screen.order, screen.label))
