namespace Game;

/// <summary>A game that is watched. A frame allocates nothing; one thread plays it.</summary>
/// <param name="seed">Chooses the course of the game.</param>
/// <param name="network">What foresees.</param>
/// <param name="foresight">How the hunter foresees.</param>
internal sealed class Match(int seed, TrackAutoencoder network, Foresight foresight)
{
    private readonly float[] _track = new float[Track.Length];
    private readonly float[] _foreseen = new float[Track.Length];

    /// <summary>Who is where.</summary>
    public Field Field { get; } = new(seed);

    /// <summary>Who was where.</summary>
    public Recorder Recorder { get; } = new();

    /// <summary>The frames that were played.</summary>
    public int Frame { get; private set; }

    /// <summary>Where the hunter headed in the last frame.</summary>
    public Point Target { get; private set; }

    /// <summary>Plays a frame.</summary>
    public void Play()
    {
        if (Frame++ == 0)
            Field.Begin();
        Target = Foresee(Field.Prey);
        Field.Move(Target);
        Recorder.Add(Field);
    }

    // As many frames ahead as the hunter needs to get there.
    private Point Foresee(int prey)
    {
        Point place = Field.Places[prey];
        if (foresight == Foresight.None || !Recorder.TryPresent(prey, _track))
            return place;

        int ahead = Math.Clamp((int)((place - Field.Hunter).Length / Field.HunterSpeed), 1, Track.Future);
        if (foresight == Foresight.Straight)
            return place + Track.At(_track, Track.Past + ahead);
        network.Reconstruct(_track, _foreseen);
        return place + Track.At(_foreseen, Track.Past + ahead);
    }
}
