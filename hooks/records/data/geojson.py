"""Projects on a map, as GeoJSON (RFC 7946)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from records.kinds.project import Project
from records.site.imprint import Imprint


def geojson(projects: Sequence[Project], imprint: Imprint) -> dict[str, Any]:
    """The projects whose place is known, each as a point: longitude first, then latitude."""
    features = []
    for project in projects:
        place = project.location
        if place is None or place.latitude is None or place.longitude is None:
            continue
        features.append(
            {
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
        )
    return {"type": "FeatureCollection", "features": features}
