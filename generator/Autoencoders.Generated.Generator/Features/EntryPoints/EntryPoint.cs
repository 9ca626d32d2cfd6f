using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>
/// A public method of the generated class, stated once. Its documentation, its line in the class, its signature and its checks in the
/// mathematics, its call in a warm-up, and the signatures that it takes from the user are printed from this record.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">Its documentation; line ends stay.</param>
/// <param name="Parameters">Its parameters, the condition among them.</param>
internal sealed record EntryPoint(string Name, string Summary, params Parameter[] Parameters) : IMember
{
    /// <summary>The class itself as the type of a result.</summary>
    public const string Self = "{class}";

    /// <summary>True for any number of rows, false for one sample.</summary>
    public bool IsBatch { get; init; }

    /// <summary>True for one sample of which a batch is made.</summary>
    public bool MakesBatch { get; init; }

    /// <summary>True if it reads the weights of batches.</summary>
    public bool RunsBatches => IsBatch || MakesBatch;

    public bool IsStatic { get; init; }

    public string Returns { get; init; } = "void";

    /// <summary>The documentation of an <c>ArgumentException</c>; empty without one.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Another exception, and its documentation.</summary>
    public (string Type, string Text) Failure { get; init; }

    /// <summary>The part of the summary that depends on the network.</summary>
    public Func<NetworkPlan, string>? Detail { get; init; }

    /// <summary>Prints the header and the body behind it; null for a call of the mathematics.</summary>
    public Action<SourceWriter, NetworkPlan, string>? Body { get; init; }

    /// <summary>The networks of its feature that have it; null for all of them.</summary>
    public Func<NetworkPlan, bool>? Applies { get; init; }

    /// <summary>True if the mathematics has a method of its name.</summary>
    public bool IsMathematics => Body is null;

    public bool TakesCondition => Parameters.Contains(Parameter.Condition);

    /// <summary>
    /// The contracts have a twin of each method, with the condition or without: a method of the user would silently take its place.
    /// </summary>
    public IEnumerable<(string Name, string[] Signatures)> Takes =>
        [(Name, TakesCondition ? [Signature(Named(false)), Signature(Named(true))] : [Signature(Parameters)])];

    public bool Exists(NetworkPlan plan) => Applies?.Invoke(plan) ?? true;

    public void Write(SourceWriter writer, NetworkPlan plan) => EntryPointText.Write(writer, plan, this);

    /// <summary>The parameters of a network, with the condition under its name here or without it.</summary>
    public IEnumerable<Parameter> Of(NetworkPlan plan) => Named(plan.ConditionLength > 0);

    private IEnumerable<Parameter> Named(bool hasCondition) =>
        from parameter in Parameters
        where hasCondition || parameter != Parameter.Condition
        select parameter == Parameter.Condition && IsBatch ? parameter with { Name = "conditions" } : parameter;

    private static string Signature(IEnumerable<Parameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => parameter.Type.Signature));
}
