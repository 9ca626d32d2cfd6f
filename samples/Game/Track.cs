namespace Game;

/// <summary>
/// What an agent's movement looks like to the network: <see cref="Past"/> steps, the present, and <see cref="Future"/> steps, as places
/// relative to the present one.
/// </summary>
internal static class Track
{
    /// <summary>The frames before the present one.</summary>
    public const int Past = 15;

    /// <summary>The frames after it.</summary>
    public const int Future = 12;

    /// <summary>All frames of a track.</summary>
    public const int Frames = Past + 1 + Future;

    /// <summary>The values of a track: two a frame.</summary>
    public const int Length = 2 * Frames;

    /// <summary>Field units that the network sees as 1.</summary>
    public const float Unit = 8;

    /// <summary>Writes a track whose future is known.</summary>
    /// <param name="places">The places of <see cref="Frames"/> frames.</param>
    /// <param name="track">Receives <see cref="Length"/> values.</param>
    public static void Write(ReadOnlySpan<Point> places, Span<float> track)
    {
        Point present = places[Past];
        for (int frame = 0; frame < places.Length; frame++)
        {
            Point step = places[frame] - present;
            (track[2 * frame], track[(2 * frame) + 1]) = (step.X / Unit, step.Y / Unit);
        }
    }

    /// <summary>Puts in place of the future what follows from moving on as in the last step: all that is known of it.</summary>
    public static void Guess(Span<float> track)
    {
        (float x, float y) = (-track[2 * (Past - 1)], -track[(2 * (Past - 1)) + 1]);
        for (int ahead = 1; ahead <= Future; ahead++)
            (track[2 * (Past + ahead)], track[(2 * (Past + ahead)) + 1]) = (ahead * x, ahead * y);
    }

    /// <summary>The values of a track that are before the present.</summary>
    public static ReadOnlySpan<float> PastOf(ReadOnlySpan<float> track) => track[..(2 * Past)];

    /// <summary>The place of a frame relative to the present one, in units of the field.</summary>
    public static Point At(ReadOnlySpan<float> track, int frame) => new(track[2 * frame] * Unit, track[(2 * frame) + 1] * Unit);
}
