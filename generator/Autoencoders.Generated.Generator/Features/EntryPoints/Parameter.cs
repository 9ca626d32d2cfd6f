using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>A parameter of an entry point.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, and with it whether a call reads or writes it.</param>
/// <param name="Length">The length of a span, or of a row of it; null for one value.</param>
internal sealed record Parameter(string Name, ParameterType Type, Constant? Length = null)
{
    /// <summary>The condition, where a network has one; otherwise it is left out.</summary>
    public static Parameter Condition { get; } = new("condition", ParameterType.Source, Constant.ConditionLength);

    public static Parameter Input { get; } = SampleOf("input");

    public static Parameter Inputs { get; } = SampleOf("inputs");

    public static Parameter Reconstruction { get; } = new("reconstruction", ParameterType.Target, Constant.InputLength)
    {
        Trial = "rows.SampleTarget",
    };

    public static Parameter Reconstructions { get; } = Reconstruction with { Name = "reconstructions", Trial = "rows.SamplesTarget" };

    public static Parameter Random { get; } = new("random", ParameterType.Random)
    {
        Meaning = "Chooses the noise; one number is drawn from it.", Trial = "ref random",
    };

    /// <summary>True for a span whose length its check looks at.</summary>
    public bool IsOfAnyLength { get; init; }

    /// <summary>The values by the field's word, such as <c>means</c>; empty for values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A further fact about the values.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The documentation where it does not follow from the length.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The default value.</summary>
    public string Default { get; init; } = "";

    /// <summary>The statement of the mathematics that checks the values, not the length; null or empty without one.</summary>
    public Func<NetworkPlan, string>? Check { get; init; }

    /// <summary>The documentation of the exception for a number that is out of range; empty without one.</summary>
    public string OutOfRange { get; init; } = "";

    /// <summary>The argument that a warm-up gives; empty for the throw-away span of its name.</summary>
    public string Trial { get; init; } = "";

    /// <summary>Samples. Rows of a table are checked, as a category is a place in memory.</summary>
    private static Parameter SampleOf(string name) => new(name, ParameterType.Source, Constant.InputLength)
    {
        Check = plan => plan.Table is null ? "" : $"Columns.Require({name}, nameof({name}));",
    };
}
