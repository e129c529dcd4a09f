"""Codes of areas of cooperation to the words that people use for them."""

from collections.abc import Iterable

from accord.model.codes import Area

AREA_NAMES: dict[Area, str] = {
    Area.POL: "policy and framework",
    Area.CT: "counter-terrorism",
    Area.MIL: "military cooperation",
    Area.EQP: "arms and materiel",
    Area.TRN: "training and education",
    Area.CAP: "capability and reform",
    Area.INT: "intelligence and information",
    Area.BRD: "border and mobility",
    Area.DRG: "narcotics",
    Area.CRM: "organised and financial crime",
    Area.JUS: "judicial and police cooperation",
    Area.CYB: "cyber and information",
    Area.HUM: "people and stabilisation",
    Area.ECO: "civil-economic",
    Area.NUC: "strategic weapons and space",
}


def explained(codes: Iterable[str]) -> str:
    """`CT counter-terrorism, MIL military cooperation` for those codes that are areas, in the order of the list."""
    wanted = set(codes)
    return ", ".join(f"{area.value} {name}" for area, name in AREA_NAMES.items() if area.value in wanted)
