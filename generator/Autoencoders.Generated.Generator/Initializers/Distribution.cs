using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Initializers;

/// <summary>The distributions that several initializers draw from, each with its own spread.</summary>
internal static class Distribution
{
    /// <summary>Uniform between minus and plus a limit.</summary>
    public static InitialValues Uniform(string name, double limit)
    {
        string literal = SourceWriter.Literal((float)limit);
        return new InitialValues($"{name} uniform, +-{literal}", $"{{random}}.Fill({{tensor}}, -{literal}, {literal})");
    }

    /// <summary>Normal around 0.</summary>
    public static InitialValues Normal(string name, double variance)
    {
        string literal = SourceWriter.Literal((float)Math.Sqrt(variance));
        return new InitialValues($"{name} normal, deviation {literal}", $"{{random}}.FillNormal({{tensor}}, {literal})");
    }
}
