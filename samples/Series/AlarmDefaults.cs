using Autoencoders;

namespace SeriesStudy;

/// <summary>The rule of this program: most of a few rows, and an end that does not flicker.</summary>
internal static class AlarmDefaults
{
    public static AlarmRule Rule { get; } = new() { Needed = 3, Of = 5, Release = 0.9 };
}
