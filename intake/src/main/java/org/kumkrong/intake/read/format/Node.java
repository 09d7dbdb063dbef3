// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A part of a document, the same for XML and JSON, that remembers whether a reader has taken its text.
///
/// Attributes are children named `@name`; the members of a JSON array are children that share the array's name. What
/// nobody took becomes a note, so nothing a source says is dropped. Names match in any case.
final class Node {
    private static final List<Node> NONE = List.of();

    final String name;
    private List<Node> children = NONE;
    private String text = "";
    private boolean taken;

    Node(String name) {
        this.name = name;
    }

    Node(String name, String text) {
        this.name = name;
        this.text = text;
    }

    void add(Node child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void addText(String more) {
        text = text.isEmpty() ? more : text + more;
    }

    List<Node> children() {
        return children;
    }

    /// Children of that name, in order.
    List<Node> all(String childName) {
        List<Node> found = NONE;
        for (Node child : children) {
            if (child.name.equalsIgnoreCase(childName)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(child);
            }
        }
        return found;
    }

    /// Forgets children that say nothing.
    void drop(Predicate<Node> saysNothing) {
        if (!children.isEmpty()) {
            children.removeIf(saysNothing);
        }
    }

    /// The first child of that name, null where there is none.
    @Nullable
    Node first(String childName) {
        for (Node child : children) {
            if (child.name.equalsIgnoreCase(childName)) {
                return child;
            }
        }
        return null;
    }

    /// The first child of that name, or an empty node that hangs nowhere.
    Node at(String childName) {
        Node child = first(childName);
        return child == null ? new Node(childName) : child;
    }

    /// Looks at the text without taking it.
    String peek() {
        return text.strip();
    }

    /// Takes the text, trimmed; empty where there is none.
    String take() {
        taken = true;
        return text.strip();
    }

    /// Takes the text exactly as sent.
    String takeAsSent() {
        taken = true;
        return text;
    }

    /// Takes the text of the first child of that name.
    String take(String childName) {
        Node child = first(childName);
        return child == null ? "" : child.take();
    }

    /// Takes this node and everything below, for readers that have used it in another way.
    void takeWhole() {
        taken = true;
        children.forEach(Node::takeWhole);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /// Gives out what nobody took, by path. Siblings of one name are told apart from the second on: `phone[2]`.
    void leftovers(String path, BiConsumer<String, String> note) {
        if (!taken && (children.isEmpty() || !text.isBlank())) {
            note.accept(path, text.strip());
        }
        if (children.isEmpty() || !untakenBelow()) {
            return;
        }
        Map<String, Integer> seen = children.size() > 1 ? new HashMap<>() : Map.of();
        for (Node child : children) {
            int number = children.size() > 1 ? seen.merge(child.name, 1, Integer::sum) : 1;
            String step = number == 1 ? child.name : child.name + "[" + number + "]";
            child.leftovers(path.isEmpty() ? step : path + "/" + step, note);
        }
    }

    private boolean untakenBelow() {
        for (Node child : children) {
            boolean untaken = !child.taken && (child.children.isEmpty() || !child.text.isBlank());
            if (untaken || child.untakenBelow()) {
                return true;
            }
        }
        return false;
    }
}
