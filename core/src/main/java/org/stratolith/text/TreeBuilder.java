package org.stratolith.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the tree from the parser's events with a stack of its own, so that no depth of nesting can
 * overflow the thread's, and refuses what the tree does not allow as soon as it appears.
 */
final class TreeBuilder {

  /** A list or mapping that is still open. */
  private static final class Open {
    final Place place;
    final @Nullable List<YamlNode> items;
    final SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    YamlNode.@Nullable Scalar key;

    Open(Place place, boolean sequence) {
      this.place = place;
      this.items = sequence ? new ArrayList<>() : null;
    }

    YamlNode close() {
      return items == null
          ? new YamlNode.Mapping(place, entries)
          : new YamlNode.Sequence(place, items);
    }
  }

  private final String file;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private int documents;
  private int nodes;

  TreeBuilder(String file) {
    this.file = file;
  }

  void accept(Event event) {
    Place place = place(event.getStartMark());
    switch (event.getEventId()) {
      case DocumentStart -> {
        if (++documents > 1) {
          throw problem(
              place,
              "a second document begins, a file may hold one only",
              "Maybe remove the line '---', or put the second document into a file of its own");
        }
      }
      case Alias ->
          throw problem(
              place,
              "the alias *" + ((AliasEvent) event).getAlias() + " is not allowed",
              "Maybe write the value out; anchors and aliases are switched off");
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        checkNode(scalar, scalar.getTag(), place);
        add(new YamlNode.Scalar(place, scalar.getValue(), !scalar.isPlain()));
      }
      case SequenceStart, MappingStart -> {
        CollectionStartEvent start = (CollectionStartEvent) event;
        checkNode(start, start.getTag(), place);
        checkKeyIsText(place);
        if (open.size() == YamlTree.MAX_DEPTH) {
          throw problem(
              place,
              "nested more than " + YamlTree.MAX_DEPTH + " levels deep",
              "Maybe a bracket is not closed");
        }
        open.push(new Open(place, event.getEventId() == Event.ID.SequenceStart));
      }
      case SequenceEnd, MappingEnd -> add(open.pop().close());
      default -> {
        // Stream and document ends and comments carry nothing.
      }
    }
  }

  YamlNode root() {
    if (root == null || (root instanceof YamlNode.Scalar scalar && scalar.isEmpty())) {
      throw YamlTree.wholeFile(
          file, "is empty", "Maybe it was not saved, or everything in it is a comment");
    }
    return root;
  }

  private void add(YamlNode node) {
    Open parent = open.peek();
    if (parent == null) {
      root = node;
    } else if (parent.items != null) {
      parent.items.add(node);
    } else if (parent.key == null) {
      parent.key = key(parent, node);
    } else {
      parent.entries.put(parent.key.text(), new YamlNode.Entry(parent.key, node));
      parent.key = null;
    }
  }

  private YamlNode.Scalar key(Open parent, YamlNode node) {
    YamlNode.Scalar key = (YamlNode.Scalar) node;
    if (key.text().isEmpty()) {
      throw problem(key.place(), "a key is missing before ':'", "Maybe a word was deleted");
    }
    YamlNode.Entry first = parent.entries.get(key.text());
    if (first != null) {
      throw problem(
          key.place(),
          "the key "
              + Spelling.quote(key.text())
              + " stands twice in one mapping, first at line "
              + first.key().place().line(),
          "Maybe delete one of them");
    }
    return key;
  }

  private void checkKeyIsText(Place place) {
    Open parent = open.peek();
    if (parent != null && parent.items == null && parent.key == null) {
      throw problem(
          place,
          "a list or mapping stands where a key is expected",
          "Maybe quote it, or a bracket is too many");
    }
  }

  private void checkNode(NodeEvent event, Optional<String> tag, Place place) {
    if (++nodes > YamlTree.MAX_NODES) {
      throw problem(
          place,
          "more than " + YamlTree.MAX_NODES + " values in one file",
          "Maybe this is data rather than a study or a parameter file");
    }
    if (event.getAnchor().isPresent()) {
      throw problem(
          place,
          "the anchor &" + event.getAnchor().get() + " is not allowed",
          "Maybe write the value out where it is needed; anchors and aliases are switched off");
    }
    if (tag.isPresent()) {
      throw problem(
          place,
          "the tag " + tag.get() + " is not allowed",
          "Maybe quote the text that begins with '!'");
    }
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.ofFile(file));
  }

  private static InputException problem(Place place, String message, String advice) {
    return new InputException(new Problem(place, message, advice));
  }
}
