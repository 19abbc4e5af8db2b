# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a program shows on the accessibility bus, read in one go: asking node after node takes a second and more.

GTK answers at once for all nodes that somebody has looked at before. Which of them are seen now, and in which order, it has to be
asked for each parent; those questions do not wait for each other's answers.
"""
from collections import namedtuple

from gi.repository import Atspi, Gio, GLib

ROOT = "/org/a11y/atspi/accessible/root"
NULL = "/org/a11y/atspi/null"

Item = namedtuple("Item", "path n_children name role")
N_CHILDREN, NAME, ROLE = 4, 6, 7  # where they stand in GTK's answer


def _connect():
    """The accessibility bus, whose address the session bus knows."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                GLib.VariantType("(s)"), Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Tree:
    """The nodes of an application; what lies below those of a closed role is left out."""

    def __init__(self, application, closed):
        self.bus = _connect()
        self.owner = application.app.bus_name
        self.closed = closed
        self.nodes = {ROOT: application}
        self.rows = {}
        self.items = {}
        self.children = {}
        self.places = {}  # of each, its parent and its place there

    def _read_items(self):
        """Thousands of rows, of which few are looked into: unpacking all of them would take longer than the question."""
        cached = self.bus.call_sync(self.owner, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).get_child_value(0)
        rows = (cached.get_child_value(i) for i in range(cached.n_children()))
        self.rows = {row.get_child_value(0).get_child_value(1).get_string(): row for row in rows}
        self.items = {}

    def _item(self, path):
        """What GTK has told of a node, None when it has gone."""
        if path not in self.items and path in self.rows:
            row = self.rows[path]
            self.items[path] = Item(path, row.get_child_value(N_CHILDREN).get_int32(), row.get_child_value(NAME).get_string(),
                                    Atspi.role_get_name(Atspi.Role(row.get_child_value(ROLE).get_uint32())))
        return self.items.get(path)

    def _read_children(self, paths):
        """Asks for the children of all these nodes; one that has gone meanwhile has none."""
        context = GLib.MainContext.new()
        waiting = set(paths)

        def answered(bus, result, path):
            waiting.discard(path)
            try:
                self.children[path] = [child for _, child in bus.call_finish(result).unpack()[0] if child != NULL]
            except GLib.GError:
                self.children[path] = []

        context.push_thread_default()
        for path in paths:
            self.bus.call(self.owner, path, "org.a11y.atspi.Accessible", "GetChildren", None, None,
                          Gio.DBusCallFlags.NONE, -1, None, answered, path)
        while waiting:
            context.iteration(True)
        context.pop_thread_default()

    def _walk(self, path, unread):
        """Goes as far as children have been read, and notes whose have not."""
        for index, child in enumerate(self.children[path]):
            item = self._item(child)
            if item is None:
                continue
            self.places[child] = (path, index)
            yield item
            if child in self.children:
                yield from self._walk(child, unread)
            elif item.n_children > 0 and item.role not in self.closed:
                unread.append(child)

    def look(self):
        """What is there now, an Item each, in the order of the tree."""
        asked = [ROOT] + [path for path in self.places if path in self.children]
        self._read_items()
        self.children = {}
        while asked:
            self._read_children(asked)
            if any(child not in self.rows for path in asked for child in self.children[path]):
                self._read_items()
            self.places, asked = {}, []
            items = list(self._walk(ROOT, asked))
        return items

    def node(self, item):
        """The node of an item of the last look, which itself tells what it is now; LookupError when it has gone meanwhile."""
        if item.path not in self.nodes:
            parent, index = self.places[item.path]
            above = self.nodes[ROOT] if parent == ROOT else self.node(self._item(parent))
            node = above.getChildAtIndex(index)
            # GTK puts a page between a stack and its child, or not, as one asks.
            if node is not None and node.path != item.path:
                node = node.getChildAtIndex(0)
            if node is None or node.path != item.path:
                raise LookupError(item.path)
            self.nodes[item.path] = node
        return self.nodes[item.path]
