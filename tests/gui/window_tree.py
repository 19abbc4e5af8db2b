# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a program shows on the accessibility bus, read in one go: asking node after node takes a second and more.

GTK answers at once for all nodes that somebody has looked at before. What the others are, and which of all are seen now, in which
order, it has to be asked for each node; those questions do not wait for each other's answers.
"""
from collections import Counter, namedtuple

from gi.repository import Atspi, Gio, GLib

ROOT = "/org/a11y/atspi/accessible/root"
NULL = "/org/a11y/atspi/null"

Item = namedtuple("Item", "path n_children name role")
PARENT, N_CHILDREN, NAME, ROLE = 2, 4, 6, 7  # where they stand in GTK's answer

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
IN_WINDOW = GLib.Variant("(u)", (1,))
PROPERTIES = "org.freedesktop.DBus.Properties"
MANY = 40  # nodes, for which as many questions take longer than to be told of all nodes once more
# What an item is made of besides its path.
QUESTIONS = [
    (PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "ChildCount"))),
    (PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name"))),
    (ACCESSIBLE, "GetRole", None),
]


def role_name(role):
    return Atspi.role_get_name(Atspi.Role(role))


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
        self.known = {}  # the children as they were at the look before
        self.places = {}  # of each, its parent and its place there

    def ask_for_window(self, index):
        """What GTK says to that. Beyond its visible windows it gives its last one, and has no address for that as long as
        it is not seen: a warning, which is fatal here."""
        self.bus.call_sync(self.owner, ROOT, ACCESSIBLE, "GetChildAtIndex", GLib.Variant("(i)", (index,)), None,
                           Gio.DBusCallFlags.NONE, -1, None)

    def _read_items(self):
        """Thousands of rows, of which few are looked into: unpacking all of them would take longer than the question."""
        cached = self.bus.call_sync(self.owner, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).get_child_value(0)
        rows = (cached.get_child_value(i) for i in range(cached.n_children()))
        self.rows = {row.get_child_value(0).get_child_value(1).get_string(): row for row in rows}
        self.items = {}

    def _unchanged(self):
        """The children of nodes that have as many as when they were asked, where all that GTK tells of are theirs still. One
        that GTK has not told of yet may have come for one that went: who misses something looks anew."""
        parents = {path: row.get_child_value(PARENT).get_child_value(1).get_string() for path, row in self.rows.items()}
        n_told = Counter(parents.values())
        return {path: children for path, children in self.known.items()
                if path in self.rows and path != ROOT and self._item(path).n_children == len(children) == n_told[path]
                and all(parents.get(child) == path for child in children)}

    def _known_below(self, top):
        """The node and those below it whose children have been asked for and which are still there."""
        yield top
        for child in self.known.get(top, []):
            if child in self.known and child in self.rows:
                yield from self._known_below(child)

    def _item(self, path):
        """What GTK has told of a node, None when it has gone."""
        if path not in self.items and path in self.rows:
            row = self.rows[path]
            self.items[path] = Item(path, row.get_child_value(N_CHILDREN).get_int32(), row.get_child_value(NAME).get_string(),
                                    role_name(row.get_child_value(ROLE).get_uint32()))
        return self.items.get(path)

    def _ask(self, questions):
        """Asks each of the questions (path, interface, method, arguments) without waiting for the answer to the one before; in
        place of an answer that does not come, as the node has gone meanwhile, there is None."""
        context = GLib.MainContext.new()
        answers = [None] * len(questions)
        waiting = set(range(len(questions)))

        def answered(bus, result, number):
            waiting.discard(number)
            try:
                answers[number] = bus.call_finish(result).unpack()[0]
            except GLib.GError:
                pass

        context.push_thread_default()
        for number, (path, interface, method, arguments) in enumerate(questions):
            self.bus.call(self.owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None, answered,
                          number)
        while waiting:
            context.iteration(True)
        context.pop_thread_default()
        return answers

    def _read_children(self, paths):
        """Asks for the children of all these nodes, and what those are of which GTK has not told yet."""
        answers = self._ask([(path, ACCESSIBLE, "GetChildren", None) for path in paths])
        for path, children in zip(paths, answers):
            self.children[path] = [child for _, child in children or [] if child != NULL]
        new = [child for path in paths for child in self.children[path] if child not in self.rows and child not in self.items]
        if len(new) > MANY:
            self._read_items()  # which tells of them as well, now that they have been asked for
            return
        answers = self._ask([(path, *question) for path in new for question in QUESTIONS])
        for number, path in enumerate(new):
            n_children, name, role = answers[3 * number:3 * number + 3]
            if role is not None:
                self.items[path] = Item(path, n_children, name, role_name(role))

    def titles(self):
        """Path and name of each window, of one moment: one that is asked for by its number may have closed since they were counted."""
        self._read_children([ROOT])
        paths = self.children[ROOT]
        names = self._ask([(path, *QUESTIONS[1]) for path in paths])
        return [(path, name) for path, name in zip(paths, names) if name is not None]

    def _walk(self, path, closed, unread):
        """Goes as far as children have been read, and notes whose have not."""
        for index, child in enumerate(self.children[path]):
            item = self._item(child)
            if item is None:
                continue
            self.places[child] = (path, index)
            yield item
            if item.role in closed:
                continue
            if child in self.children:
                yield from self._walk(child, closed, unread)
            elif item.n_children > 0:
                unread.append(child)

    def look(self, title=None, closed=None, anew=False):
        """What is there now, an Item each, in the order of the tree; of the newest window of that title alone. Who looks anew
        asks every node for its children; closed roles other than usual may be given."""
        top = ROOT if title is None else next((path for path, name in reversed(self.titles()) if name == title), None)
        if top is None:
            return []
        self._read_items()
        self.children = {} if anew else self._unchanged()
        asked = [path for path in {ROOT, *self._known_below(top)} if path not in self.children]
        while asked:
            self._read_children(asked)
            self.places, asked = {child: (ROOT, index) for index, child in enumerate(self.children[ROOT])}, []
            items = list(self._walk(top, closed or self.closed, asked))
        seen = {path: children for path, children in self.children.items() if path in self.places}
        self.known = seen if title is None else {**self.known, **seen}
        return items

    def extents(self, items):
        """(x, y, width, height) of each item of the last look in its window, None for what has no place."""
        questions = [(item.path, COMPONENT, "GetExtents", IN_WINDOW) for item in items]
        return self._ask(questions)

    def states(self, items):
        """Two words of bits of each item, None for what has gone meanwhile."""
        return self._ask([(item.path, ACCESSIBLE, "GetState", None) for item in items])

    def parent(self, item):
        """The path of what the item of the last look lies in."""
        return self.places[item.path][0]

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
