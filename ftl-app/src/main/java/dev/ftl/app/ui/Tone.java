package dev.ftl.app.ui;

import dev.ftl.data.json.Names;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What a state means to the one who looks: the colour that goes with its icon and words. Quiet
/// unless something is out of the ordinary.
public enum Tone {
  /// Nothing to look at.
  QUIET,
  /// Going on now.
  ACTIVE,
  /// Came out well.
  GOOD,
  /// Worth a look.
  WARNING,
  /// Needs somebody.
  BAD;

  /// The CSS pseudo-class that carries the colour: `quiet`, `active`, …
  public PseudoClass pseudoClass() {
    return PseudoClass.getPseudoClass(Names.of(this));
  }

  /// Gives a node this tone, in the place of the one that it had.
  public void give(Node node) {
    for (Tone tone : values()) {
      node.pseudoClassStateChanged(tone.pseudoClass(), tone == this);
    }
  }
}
