using System.CommandLine;
using System.Globalization;
using Game;
using Samples;

const int ReplayFrames = 900;
const int FramesALine = 600;

var frames = new Option<int>("--frames")
{
    HelpName = "N",
    Description = "How long the game is played and learned from; 60 frames are a second of it.",
    DefaultValueFactory = _ => 3600,
    CustomParser = result => WholeNumber.Parse(result, 300, 1_000_000),
};
var seed = new Option<int>("--seed")
{
    HelpName = "N",
    Description = "Chooses the course of the game, the initial weights and what is learned.",
    DefaultValueFactory = _ => 1,
    CustomParser = result => WholeNumber.Parse(result, int.MinValue, int.MaxValue - 6),
};
var watch = new Option<bool>("--watch") { Description = "Shows the game in the terminal while it is played, at its own pace." };
var root = new RootCommand(
    $"""
    A game whose networks learn, within {LivePlay.Budget.TotalMilliseconds} ms of each frame for both, how runners move: one compresses
    their tracks and foretells them, and the hunter heads for where it says that the prey will be; the other learns how runners move that
    nobody is after. Then the game is played twice with a fixed number of steps of learning in each frame, once saved and restored in the
    middle, which ends with the same bits. At last a player comes twice: what was learned in the first visit stands in the save game.

      the networks, as they are compiled: {TrackAutoencoder.Architecture}
                                          {CalmAutoencoder.Architecture}
    """) { frames, seed, watch };
return await SampleProgram.RunAsync(root, args, (parsed, cancellation) =>
    Play(parsed.GetValue(seed), parsed.GetValue(frames), parsed.GetValue(watch), cancellation));

static void Play(int seed, int frames, bool watch, CancellationToken cancellation)
{
    Console.WriteLine($"{TrackAutoencoder.Architecture}, {TrackAutoencoder.ParameterCount:N0} parameters");
    var learner = new Learner(seed);
    LiveReport live = LivePlay.Play(learner, seed, frames, watch ? Show : Count(frames), cancellation);
    Console.WriteLine($"judging by games of {100 * frames:N0} frames");
    Judgment judged = Judgment.Of(learner.Network, seed + 1, frames);
    double surprise = Judgment.Surprise(learner, seed + 1, frames);
    int[] catches =
    [
        .. Enum.GetValues<Foresight>().Select(foresight => Judgment.Catches(learner.Network, foresight, seed + 2, 100 * frames)),
    ];

    Console.Write(Picture.Of(live.Match));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        warming up   {live.WarmUp.TotalMilliseconds:F0} ms before the first frame; the first learning took {live.First.TotalMilliseconds:F2} ms
        learning     {live.Steps:N0} steps of 32 tracks in {frames:N0} frames, {live.Allocated} bytes allocated
        frames       half took {live.Median.TotalMilliseconds:F2} ms, 99 of 100 {live.Slow.TotalMilliseconds:F2} ms, {live.Late} were late
        compressing  to {TrackAutoencoder.CodeLength} numbers: off by {judged.Compressed:F3}; a curve of as many {judged.Curved:F3}
        foretelling  {Track.Future} frames ahead: off by {judged.Foretold:F3}; moving straight on {judged.Straight:F3}
        surprise     hunted runners move off from what is usual: an error {surprise:F2} times as large as that of others
        hunting      {catches[2]} catches in {100 * frames:N0} frames; foreseeing straight on {catches[1]}, nothing {catches[0]}
        """));

    ulong first = Replay.Play(seed, ReplayFrames, isInterrupted: false);
    ulong second = Replay.Play(seed, ReplayFrames, isInterrupted: true);
    Console.WriteLine($"replay       {first:x16} and, saved and restored, {second:x16} after {ReplayFrames} frames of learning");
    if (first != second)
        throw new IOException("The replay took another course than the game.");

    VisitReport[] visits = VisitTwice(seed);
    foreach (VisitReport visit in visits)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"visit {visit.Player.Visits + 1}      loaded in {visit.Loading.TotalMilliseconds:F0} ms with {visit.Player.Caught} catches of former visits; "
            + $"foretold off by {visit.Foretold:F3} from the start; saved in {visit.Saving.TotalMilliseconds:F0} ms"));
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"game steps={live.Steps} allocated={live.Allocated + visits.Sum(visit => visit.Allocated)} compressed={judged.Compressed:F4} curve={judged.Curved:F4} "
        + $"foretold={judged.Foretold:F4} straight={judged.Straight:F4} fingerprint={first:x16}"));
}

static VisitReport[] VisitTwice(int seed)
{
    DirectoryInfo folder = Directory.CreateTempSubdirectory();
    try
    {
        string path = Path.Combine(folder.FullName, "slot1.save");
        return [VisitReport.Of(path, seed, course: seed + 3), VisitReport.Of(path, seed, course: seed + 5)];
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

static void Show(Match match)
{
    Console.Write("\e[H" + Picture.Of(match) + $"caught: {match.Field.Caught}\n");
    Thread.Sleep(LivePlay.Frame);
}

static Action<Match> Count(int frames)
{
    int played = 0;
    return match =>
    {
        if (++played % FramesALine == 0)
            Console.WriteLine($"frame {played:N0} of {frames:N0}: {match.Field.Caught} caught");
    };
}
