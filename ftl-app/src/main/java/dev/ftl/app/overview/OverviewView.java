package dev.ftl.app.overview;

import dev.ftl.app.benchmark.BenchmarkSummary;
import dev.ftl.app.live.Following;
import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.CommandLine;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.json.Names;
import dev.ftl.data.phase.Phase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What runs, what is stuck and what happened last, in cards. Each leads to the screen that has all
/// of it, and each line to what it is about. Tab goes from card to card, the arrows from line to
/// line.
public final class OverviewView implements Screen {

  private static final double STATE = 108;
  private static final double EVENT_TYPE = 166;
  private static final int LONGEST_PATH = 7;
  private static final String CREATE = "ftl campaign create \"Add an export\"";

  private final OverviewViewModel model;
  private final UiClock clock;
  private final Navigator navigator;
  private final PhaseStepper stepper;
  private final CommandLine begin = new CommandLine("ftl phase transition explore");
  private final CampaignPane campaign;
  private final StackPane idle = new StackPane();
  private final Card phaseCard;
  private final Card campaignCard;
  private final Card attentionCard;
  private final Card sessionsCard;
  private final Card eventsCard;
  private final Card benchmarkCard;
  private final BenchmarkPane benchmark = new BenchmarkPane();
  private final VBox cards = new VBox();
  private final BorderPane node = new BorderPane();
  private final ChangeListener<Instant> tick = (_, _, now) -> countLive(now);

  public OverviewView(Workbench bench) {
    model = new OverviewViewModel(bench.live(), bench.settings(), bench.clock().now());
    clock = bench.clock();
    navigator = bench.navigator();
    stepper = new PhaseStepper(clock);
    campaign = new CampaignPane(clock);
    phaseCard = card(BootstrapIcons.SIGNPOST_SPLIT, "Phase", ScreenId.ACTIVITY).with(phase());
    campaignCard =
        card(BootstrapIcons.FLAG, "Campaign", ScreenId.WORKSPACES)
            .with(campaign)
            .with(new EntryList(0, false, true, clock, this::open), idle);
    attentionCard =
        new Card(BootstrapIcons.BELL, "Needs attention", this::openAttention)
            .with(new EntryList(STATE, true, true, clock, this::open), calm());
    sessionsCard =
        card(ScreenId.SESSIONS.icon(), "Sessions", ScreenId.SESSIONS)
            .with(
                new EntryList(STATE, false, false, clock, this::open),
                nothing("No sessions yet", "ftl orchestration create-session"));
    benchmarkCard =
        card(ScreenId.BENCHMARKS.icon(), "Benchmarks", ScreenId.BENCHMARKS).with(benchmark);
    eventsCard =
        card(ScreenId.ACTIVITY.icon(), "Latest events", ScreenId.ACTIVITY)
            .with(
                new EntryList(EVENT_TYPE, false, false, clock, this::open),
                nothing("No events in the log", "ftl event emit STARTED"));
    CardMoves moves =
        new CardMoves(
            List.of(phaseCard, campaignCard, benchmarkCard, sessionsCard),
            List.of(phaseCard, attentionCard, eventsCard));
    moves.listen(cards);
    node.setTop(new ScreenHeader("Overview"));
    node.setCenter(cards());
    follow();
  }

  private Card card(Ikon icon, String title, ScreenId place) {
    return new Card(icon, title, () -> navigator.go(place));
  }

  private VBox phase() {
    begin.managedProperty().bind(begin.visibleProperty());
    begin.setVisible(false);
    campaign.setVisible(false);
    VBox box = new VBox(stepper, begin);
    box.getStyleClass().add("phase-box");
    return box;
  }

  private static Node calm() {
    Label label = new Label("Nothing needs attention", new FontIcon(BootstrapIcons.CHECK_CIRCLE));
    label.getStyleClass().add("calm");
    return label;
  }

  private static Node nothing(String title, String command) {
    Label label = new Label(title);
    label.getStyleClass().add("muted");
    VBox box = new VBox(label, new CommandLine(command));
    box.getStyleClass().add("overview-card-nothing");
    return box;
  }

  /// Two columns, each filled from the top: a card takes the room that it needs, and what is left
  /// belongs to the last one. Where there is too little for all, the whole is scrolled.
  private Node cards() {
    HBox columns =
        new HBox(
            column(campaignCard, benchmarkCard, sessionsCard), column(attentionCard, eventsCard));
    columns.getStyleClass().add("overview-columns");
    columns.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(columns, Priority.ALWAYS);
    cards.getChildren().addAll(phaseCard, columns);
    cards.getStyleClass().add("overview");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.getStyleClass().add("plain-scroll");
    // Without a skin its content is in no scene yet, and cannot be given the keyboard.
    scroll.setSkin(new ScrollPaneSkin(scroll));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private static CardColumn column(Card... cards) {
    CardColumn column = new CardColumn(List.of(cards));
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private void follow() {
    model.overview().addListener((_, _, now) -> show(now));
    model.working().addListener((_, _, lines) -> campaignCard.show(lines));
    model.sessions().addListener((_, _, lines) -> sessionsCard.show(lines));
    model.attention().addListener((_, _, lines) -> showAttention(lines));
    model.benchmark().addListener((_, _, newest) -> show(newest));
    show((BenchmarkSummary) null);
    model.events().addListener((_, _, lines) -> eventsCard.show(lines));
    clock.now().addListener(new WeakChangeListener<>(tick));
  }

  private void show(BenchmarkSummary newest) {
    benchmarkCard.setVisible(newest != null);
    benchmarkCard.setManaged(newest != null);
    if (newest != null) {
      benchmarkCard.say(newest.runs());
      benchmark.show(newest);
    }
  }

  private void showAttention(List<Entry> lines) {
    attentionCard.show(lines);
    attentionCard.say(lines.isEmpty() ? "" : Integer.toString(lines.size()));
  }

  private void show(Overview shown) {
    cards.setVisible(shown != null);
    if (shown == null) {
      return;
    }
    List.of(campaignCard, attentionCard, sessionsCard, eventsCard).forEach(Card::read);
    stepper.show(shown.phase());
    begin.setVisible(shown.phase().phase() == Phase.NONE);
    phaseCard.say(path(shown));
    show(shown.campaign(), shown.last());
    countLive(clock.now().get());
  }

  private void show(CampaignProgress progress, LastCampaign last) {
    campaign.setVisible(progress != null || last != null);
    if (progress != null) {
      campaign.show(progress);
      campaignCard.say(
          progress.tasks().total() == 0
              ? "no tasks yet"
              : "%d of %d tasks, %d %%"
                  .formatted(
                      progress.tasks().complete(), progress.tasks().total(), progress.percent()));
      idle.getChildren().setAll(muted("Nobody works on a task now"));
    } else if (last != null) {
      campaign.show(last);
      campaignCard.say("%d is over, none is active".formatted(last.campaign().id()));
      idle.getChildren().setAll(new CommandLine(CREATE));
    } else {
      campaignCard.say("");
      idle.getChildren().setAll(nothing("No campaign is active", CREATE));
    }
  }

  /// The phases that were gone through, the last ones if there are many.
  private static String path(Overview shown) {
    List<Phase> path = PhaseSteps.of(shown.phase()).path();
    int from = Math.max(0, path.size() - LONGEST_PATH);
    String told =
        path.subList(from, path.size()).stream().map(Names::of).collect(Collectors.joining(" → "));
    Instant since = shown.phase().startedAt();
    return (from > 0 ? "… → " : "") + told + (since == null ? "" : ", since " + Times.clock(since));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private void countLive(Instant now) {
    int live = model.live(now);
    sessionsCard.say(live == 0 ? "" : live + " live");
  }

  private void open(Entry entry) {
    navigator.go(entry.place(), entry.id());
  }

  /// Where most of it is to be seen.
  private void openAttention() {
    List<Entry> lines = model.attention().getValue();
    navigator.go(lines.isEmpty() ? ScreenId.WORKSPACES : lines.getFirst().place());
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Following model() {
    return model;
  }

  @Override
  public void focus() {
    campaignCard.requestFocus();
  }

  @Override
  public boolean ready() {
    return model.overview().get() != null;
  }
}
