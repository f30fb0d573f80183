package dev.ftl.data.memory.benchmark;

import dev.ftl.data.memory.NewMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Failures that nobody asks for, among which those of the corpus have to be found.
final class Filler {

  private static final List<String> WHERE =
      List.of(
          "billing export",
          "user search",
          "mail gateway",
          "image resizer",
          "login page",
          "audit log",
          "price feed",
          "PDF report",
          "mobile sync",
          "map tiles",
          "chat archive",
          "order queue",
          "tax calculator",
          "video player",
          "backup job",
          "calendar import",
          "sensor bridge",
          "invoice parser",
          "theme editor",
          "stock ticker",
          "door lock service",
          "recipe planner",
          "exam grader",
          "parcel tracker",
          "weather widget");

  private static final List<String> WHAT =
      List.of(
          "returns an empty result for the first customer",
          "writes the header twice",
          "ignores the second argument",
          "loses the last line",
          "shows yesterday's figures",
          "rejects Greek letters",
          "counts deleted rows",
          "rounds down half a cent",
          "needs a restart after a rename",
          "stops at the third attachment",
          "sorts capital letters first",
          "forgets the chosen language",
          "prints on A5 paper",
          "doubles the discount",
          "skips leap days",
          "hides the scroll bar",
          "mixes up left and right channels",
          "overwrites the draft",
          "sends an empty subject",
          "exceeds the quota at midnight",
          "drops events of muted rooms",
          "swaps latitude and longitude",
          "keeps files open on Solaris",
          "compiles with unused flags",
          "expects a trailing slash",
          "reports success without a receipt",
          "draws the legend behind the bars",
          "accepts negative quantities");

  private static final List<String> WHEN =
      List.of(
          "after the merge of the release branch",
          "with more than nine tabs",
          "on the staging host only",
          "in dark mode",
          "during the weekly rotation",
          "when the disk is nearly full",
          "for guests without an account",
          "behind the company proxy",
          "once the trial has ended",
          "if the clock is set back");

  private Filler() {}

  /// Different failures, in any order. Texts that differ in their circumstances alone would be
  /// merged, so that each other part occurs once with each.
  static List<NewMemory> entries(Random random) {
    List<NewMemory> entries = new ArrayList<>();
    for (String where : WHERE) {
      for (String what : WHAT) {
        String when = WHEN.get(random.nextInt(WHEN.size()));
        entries.add(
            NewMemory.failure(
                "filler-" + (entries.size() + 1),
                where + " " + what + " " + when,
                "see the ticket",
                null,
                1000,
                List.of("benchmark")));
      }
    }
    Collections.shuffle(entries, random);
    return entries;
  }
}
