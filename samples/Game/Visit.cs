namespace Game;

/// <summary>
/// A visit of a player, in the three places that engines call: <c>Load</c> (Unity's Awake, Godot's _Ready, MonoGame's LoadContent, Stride's
/// Start), <c>Update</c> (Update, _Process) and <c>Save</c>, when the player leaves.
/// </summary>
internal sealed class Visit
{
    private readonly Learner _learner;
    private readonly Match _match;

    private Visit(Player player, Learner learner, int course)
    {
        (Player, _learner) = (player, learner);
        _match = new Match(course, learner.Network, Foresight.Network);
    }

    /// <summary>Who plays.</summary>
    public Player Player { get; }

    /// <summary>The network that learns tracks.</summary>
    public TrackAutoencoder Network => _learner.Network;

    /// <summary>A visit from a save game, or a new one without it. All code is compiled before the first frame.</summary>
    /// <param name="path">The save game.</param>
    /// <param name="seed">Chooses initial weights and what is learned: the same in all visits of a player.</param>
    /// <param name="course">Chooses the course of the game.</param>
    public static Visit Load(string path, int seed, int course)
    {
        var learner = new Learner(seed);
        Player player = File.Exists(path) ? SaveGame.Read(path, learner) : new Player("newcomer");
        learner.WarmUp();
        return new Visit(player, learner, course);
    }

    /// <summary>A frame: the game first, and then what is left of the time for every network. Nothing is allocated.</summary>
    /// <param name="budget">The time that all networks together may learn in.</param>
    public void Update(TimeSpan budget)
    {
        _match.Play();
        _learner.Watch(_match);
        _learner.Learn(budget);
    }

    /// <summary>Saves the player together with what was learned.</summary>
    public void Save(string path) => SaveGame.Write(
        path, Player with { Visits = Player.Visits + 1, Caught = Player.Caught + _match.Field.Caught }, _learner);
}
