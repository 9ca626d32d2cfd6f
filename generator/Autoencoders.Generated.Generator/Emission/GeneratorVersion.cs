namespace Autoencoders.Generator.Emission;

/// <summary>The version that emitted code names as its author.</summary>
internal static class GeneratorVersion
{
    public static string Text { get; } = typeof(GeneratorVersion).Assembly.GetName().Version.ToString(3);
}
