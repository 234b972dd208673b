"""Projects on a map, as GeoJSON (RFC 7946)."""

from __future__ import annotations

from typing import Any

from records.forms.imprint import Imprint
from records.kinds.project.model import Project


def feature(project: Project, imprint: Imprint) -> dict[str, Any] | None:
    """A project as a point, longitude first, then latitude; None when its place is not known."""
    place = project.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {
        "type": "Feature",
        "id": project.id,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "title": project.title,
            "summary": project.summary,
            "status": project.status.value,
            "address": place.address,
            "url": imprint.site_url + project.href,
            "example": project.example,
        },
    }
