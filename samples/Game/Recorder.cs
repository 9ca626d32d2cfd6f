namespace Game;

/// <summary>The last places of every runner.</summary>
internal sealed class Recorder
{
    private readonly Point[][] _places = new Point[Field.Runners][];
    private readonly int[] _known = new int[Field.Runners];

    public Recorder()
    {
        for (int runner = 0; runner < _places.Length; runner++)
            _places[runner] = new Point[Track.Frames];
    }

    /// <summary>Takes in a frame. Whoever has come in anew has no past.</summary>
    public void Add(Field field)
    {
        for (int runner = 0; runner < _places.Length; runner++)
        {
            Point[] places = _places[runner];
            places.AsSpan(1).CopyTo(places);
            places[^1] = field.Places[runner];
            _known[runner] = field.Entered[runner] ? 1 : Math.Min(_known[runner] + 1, Track.Frames);
            field.Entered[runner] = false;
        }
    }

    /// <summary>The track that ends in this frame, its past and its future both known.</summary>
    /// <returns>False where the runner has not been on the field for so long.</returns>
    public bool TryWhole(int runner, Span<float> track)
    {
        if (_known[runner] < Track.Frames)
            return false;
        Track.Write(_places[runner], track);
        return true;
    }

    /// <summary>The track whose present is this frame, with a guess for the future.</summary>
    /// <returns>False where the runner has not been on the field for so long.</returns>
    public bool TryPresent(int runner, Span<float> track)
    {
        if (_known[runner] <= Track.Past)
            return false;
        Track.Write(_places[runner].AsSpan(Track.Future), track);
        Track.Guess(track);
        return true;
    }
}
