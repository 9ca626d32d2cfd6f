namespace Game;

/// <summary>
/// How well movement is compressed and foretold in games that were not learned from: mean distances, in units of the field.
/// </summary>
/// <param name="Tracks">The tracks that were judged.</param>
/// <param name="Compressed">Between a place and what is left of it after the code.</param>
/// <param name="Curved">The same for the polynomial through places of a track that are as many numbers as a code.</param>
/// <param name="Foretold">Between the last place of a track and what the network foretells from its past.</param>
/// <param name="Straight">The same for moving straight on.</param>
internal readonly record struct Judgment(int Tracks, double Compressed, double Curved, double Foretold, double Straight)
{
    private const int Every = 7;

    /// <summary>Plays a game and judges.</summary>
    public static Judgment Of(TrackAutoencoder network, int seed, int frames)
    {
        var match = new Match(seed, network, Foresight.Network);
        var track = new float[Track.Length];
        var other = new float[Track.Length];
        (int tracks, double compressed, double curved, double foretold, double straight) = (0, 0, 0, 0, 0);
        for (int frame = 0; frame < frames; frame++)
        {
            match.Play();
            for (int runner = frame % Every; runner < Field.Runners; runner += Every)
            {
                if (!match.Recorder.TryWhole(runner, track))
                    continue;
                tracks++;
                network.Reconstruct(track, other);
                compressed += Distance(track, other);
                Curve.Through(track, other);
                curved += Distance(track, other);

                float[] guessed = [.. track];
                Track.Guess(guessed);
                straight += (Track.At(track, Track.Frames - 1) - Track.At(guessed, Track.Frames - 1)).Length;
                network.Reconstruct(guessed, other);
                foretold += (Track.At(track, Track.Frames - 1) - Track.At(other, Track.Frames - 1)).Length;
            }
        }

        return new Judgment(tracks, compressed / tracks, curved / tracks, foretold / tracks, straight / tracks);
    }

    /// <summary>The error for hunted runners divided by that for others, in a game that was not learned from.</summary>
    public static double Surprise(Learner learner, int seed, int frames)
    {
        var match = new Match(seed, learner.Network, Foresight.Network);
        var track = new float[Track.Length];
        (double hunted, int huntedTracks, double calm, int calmTracks) = (0, 0, 0, 0);
        for (int frame = 0; frame < frames; frame++)
        {
            match.Play();
            for (int runner = frame % Every; runner < Field.Runners; runner += Every)
            {
                if (!match.Recorder.TryWhole(runner, track))
                    continue;
                float error = learner.Calm.ReconstructionError(Track.PastOf(track));
                if (match.Field.IsHunted(runner))
                    (hunted, huntedTracks) = (hunted + error, huntedTracks + 1);
                else
                    (calm, calmTracks) = (calm + error, calmTracks + 1);
            }
        }

        return hunted / huntedTracks / (calm / calmTracks);
    }

    /// <summary>Plays a game for how often the hunter catches somebody.</summary>
    public static int Catches(TrackAutoencoder network, Foresight foresight, int seed, int frames)
    {
        var match = new Match(seed, network, foresight);
        for (int frame = 0; frame < frames; frame++)
            match.Play();
        return match.Field.Caught;
    }

    private static double Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (int frame = 0; frame < Track.Frames; frame++)
            sum += (Track.At(left, frame) - Track.At(right, frame)).Length;
        return sum / Track.Frames;
    }
}
