"""Where a card stands beside what it points at."""

from PySide6.QtCore import QPoint, QRect, QSize

__all__ = ["card_place"]


def card_place(card: QSize, target: QRect | None, room: QRect, gap: int) -> QRect:
    """The place of a card: beside its target where there is room, else where it covers least of it.

    Of a target that lies outside the room it keeps away, to the corner: nothing of what the target is one of,
    such as a bar of buttons or the head of a page, is hidden.

    Args:
        card: The card's size.
        target: What it points at, in the coordinates of `room`; None where that cannot be seen.
        room: Where the card may stand.
        gap: Least distance to the target, in device-independent pixels.
    """
    size = card.boundedTo(room.size())
    corner = QPoint(room.right() - size.width() - gap, room.bottom() - size.height() - gap)
    if target is None or not target.intersects(room):
        return _inside(QRect(corner, size), room)
    middle = target.center() - QPoint(size.width() // 2, size.height() // 2)
    corners = (
        QPoint(target.right() + gap, middle.y()),
        QPoint(target.left() - gap - size.width(), middle.y()),
        QPoint(middle.x(), target.bottom() + gap),
        QPoint(middle.x(), target.top() - gap - size.height()),
        corner,
    )
    places = [_inside(QRect(point, size), room) for point in corners]
    return min(places, key=lambda place: _area(place.intersected(target)))


def _inside(place: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
    top = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
    return QRect(QPoint(left, top), place.size())


def _area(rectangle: QRect) -> int:
    return rectangle.width() * rectangle.height() if rectangle.isValid() else 0
