using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>What planning one network has found wrong so far, and how it reads checked arguments.</summary>
internal sealed class PlanningContext
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    /// <summary>Whether the network can't be planned; a warning does not prevent it.</summary>
    public bool HasErrors { get; private set; }

    public EquatableArray<DiagnosticInfo> Diagnostics => _diagnostics.ToEquatableArray();

    public void Report(DiagnosticInfo error)
    {
        HasErrors = true;
        _diagnostics.Add(error);
    }

    public void Warn(DiagnosticInfo warning) => _diagnostics.Add(warning);

    /// <summary>The number of the layer that is being planned, from 1; 0 for the input.</summary>
    public int Layer { get; set; }

    /// <summary>A positive number of units; null where it is none, which is then reported.</summary>
    public int? ReadSize(AttributeModel written, string parameter)
    {
        if (written.Find(parameter) is not { Value: int size } argument)
            return null;
        if (size > 0)
            return size;
        Report(NetworkDiagnostics.SizeNotPositive(argument.Anchor, Layer, written.Kind, size));
        return null;
    }

    /// <summary>The activation that an argument names, or <paramref name="otherwise"/> where there is none.</summary>
    public ActivationKind ReadActivation(ArgumentModel? argument, ActivationKind otherwise)
    {
        if (argument is null)
            return otherwise;
        if (argument.Value is string name && ActivationCatalog.Find(name) is { } kind)
            return kind;
        IEnumerable<string> members = ActivationCatalog.All.Select(known => known.Member);
        Report(NetworkDiagnostics.UndefinedEnumValue(argument.Anchor, argument.Text, "Activation", members));
        return otherwise;
    }

    /// <summary>The loss that an argument names, or <paramref name="otherwise"/> where there is none.</summary>
    public LossKind ReadLoss(ArgumentModel? argument, LossKind otherwise)
    {
        if (argument is null)
            return otherwise;
        if (argument.Value is string name && LossCatalog.Find(name) is { } kind)
            return kind;
        IEnumerable<string> members = LossCatalog.All.Select(known => known.Name);
        Report(NetworkDiagnostics.UndefinedEnumValue(argument.Anchor, argument.Text, "Loss", members));
        return otherwise;
    }
}
