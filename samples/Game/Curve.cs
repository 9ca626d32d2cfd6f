namespace Game;

/// <summary>The rival of the code: a curve that keeps as many numbers, which are places of a track.</summary>
internal static class Curve
{
    private const int Places = TrackAutoencoder.CodeLength / 2;

    private static readonly int[] s_kept = [.. Enumerable.Range(0, Places).Select(i => i * (Track.Frames - 1) / (Places - 1))];

    /// <summary>Writes the polynomial through places at equal distances in time, the first and the last of a track among them.</summary>
    public static void Through(ReadOnlySpan<float> track, Span<float> curve)
    {
        curve.Clear();
        foreach (int kept in s_kept)
        {
            for (int frame = 0; frame < Track.Frames; frame++)
            {
                float weight = 1;
                foreach (int other in s_kept)
                {
                    if (other != kept)
                        weight *= (float)(frame - other) / (kept - other);
                }

                curve[2 * frame] += weight * track[2 * kept];
                curve[(2 * frame) + 1] += weight * track[(2 * kept) + 1];
            }
        }
    }
}
