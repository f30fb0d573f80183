package dev.ftl.app.overview;

import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.CommandLine;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.json.Names;
import dev.ftl.data.phase.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What runs, what is stuck and what happened last, in cards. Each leads to the screen that has all
/// of it, and each line to what it is about. Tab goes from card to card, the arrows from line to
/// line.
public final class OverviewView implements Screen {

  private static final double LEFT = 50;

  /// How high the row of what is done and wrong now can get; what happened before fills the rest.
  private static final double MOST_NOW = 304;

  private static final double STATE = 108;
  private static final double EVENT_TYPE = 166;
  private static final int LONGEST_PATH = 7;

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
  private final GridPane grid = new GridPane();
  private final BorderPane node = new BorderPane();
  private final ChangeListener<Instant> tick = (_, _, now) -> countLive(now);

  public OverviewView(Workbench bench) {
    model = new OverviewViewModel(bench.live(), bench.clock().now());
    clock = bench.clock();
    navigator = bench.navigator();
    stepper = new PhaseStepper(clock);
    campaign = new CampaignPane(clock);
    phaseCard = card(BootstrapIcons.SIGNPOST_SPLIT, "Phase", ScreenId.ACTIVITY).with(phase());
    campaignCard =
        card(BootstrapIcons.FLAG, "Campaign", ScreenId.WORKSPACES)
            .with(campaign)
            .with(new EntryList(0, true, clock, this::open), idle);
    attentionCard =
        new Card(BootstrapIcons.BELL, "Needs attention", this::openAttention)
            .with(new EntryList(STATE, true, clock, this::open), calm());
    sessionsCard =
        card(ScreenId.SESSIONS.icon(), "Sessions", ScreenId.SESSIONS)
            .with(
                new EntryList(STATE, false, clock, this::open),
                nothing("No sessions yet", "ftl orchestration create-session"));
    eventsCard =
        card(ScreenId.ACTIVITY.icon(), "Latest events", ScreenId.ACTIVITY)
            .with(
                new EntryList(EVENT_TYPE, false, clock, this::open),
                nothing("Nothing has happened yet", "ftl event emit STARTED"));
    CardMoves moves =
        new CardMoves(
            List.of(phaseCard, campaignCard, sessionsCard),
            List.of(phaseCard, attentionCard, eventsCard));
    addCards();
    moves.listen(grid);
    node.setTop(new ScreenHeader("Overview"));
    node.setCenter(grid);
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

  private void addCards() {
    grid.getStyleClass().add("overview");
    ColumnConstraints left = new ColumnConstraints();
    left.setPercentWidth(LEFT);
    ColumnConstraints right = new ColumnConstraints();
    right.setPercentWidth(100 - LEFT);
    grid.getColumnConstraints().addAll(left, right);
    RowConstraints now = lists(MOST_NOW);
    RowConstraints before = lists(Double.MAX_VALUE);
    RowConstraints first = new RowConstraints();
    first.setMinHeight(Region.USE_PREF_SIZE);
    grid.getRowConstraints().addAll(first, now, before);
    grid.add(phaseCard, 0, 0, 2, 1);
    grid.add(campaignCard, 0, 1);
    grid.add(attentionCard, 1, 1);
    grid.add(sessionsCard, 0, 2);
    grid.add(eventsCard, 1, 2);
  }

  private static RowConstraints lists(double most) {
    RowConstraints row = new RowConstraints(120, 240, most);
    row.setVgrow(Priority.ALWAYS);
    return row;
  }

  private void follow() {
    model.overview().addListener((_, _, now) -> show(now));
    model.working().addListener((_, _, lines) -> campaignCard.show(lines));
    model.sessions().addListener((_, _, lines) -> sessionsCard.show(lines));
    model.attention().addListener((_, _, lines) -> showAttention(lines));
    model.events().addListener((_, _, lines) -> eventsCard.show(lines));
    clock.now().addListener(new WeakChangeListener<>(tick));
  }

  private void showAttention(List<Entry> lines) {
    attentionCard.show(lines);
    attentionCard.say(lines.isEmpty() ? "" : Integer.toString(lines.size()));
  }

  private void show(Overview shown) {
    grid.setVisible(shown != null);
    if (shown == null) {
      return;
    }
    List.of(campaignCard, attentionCard, sessionsCard, eventsCard).forEach(Card::read);
    stepper.show(shown.phase());
    begin.setVisible(shown.phase().phase() == Phase.NONE);
    phaseCard.say(path(shown));
    CampaignProgress progress = shown.campaign();
    campaign.setVisible(progress != null);
    if (progress == null) {
      campaignCard.say("");
      idle.getChildren().setAll(noCampaign(shown.last()));
    } else {
      campaign.show(progress);
      campaignCard.say(
          progress.tasks().total() == 0
              ? "no tasks yet"
              : "%d of %d tasks, %d %%"
                  .formatted(
                      progress.tasks().complete(), progress.tasks().total(), progress.percent()));
      idle.getChildren().setAll(muted("Nobody works on a task now"));
    }
    countLive(clock.now().get());
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

  private static Node noCampaign(CampaignOverview last) {
    Node nothing = nothing("No campaign is active", "ftl campaign create \"Add an export\"");
    if (last == null) {
      return nothing;
    }
    Label before =
        new Label(
            "The last one, %d, ended %s: %s"
                .formatted(
                    last.id(),
                    Marks.of(last.outcome()).word().toLowerCase(Locale.ROOT),
                    last.objective()));
    before.getStyleClass().add("muted");
    VBox box = new VBox(nothing, before);
    box.getStyleClass().add("overview-card-nothing");
    return box;
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
  public void enter() {
    model.activate();
  }

  @Override
  public void leave() {
    model.deactivate();
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
