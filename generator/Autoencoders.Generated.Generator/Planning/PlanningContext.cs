using System.Globalization;
using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The mistakes found so far in planning one network, and the reader of checked arguments.</summary>
internal sealed class PlanningContext
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    /// <summary>The first of the mistakes for which the network can't be planned; null if there is no such value.</summary>
    public DiagnosticInfo? FirstError { get; private set; }

    /// <summary>True if the network can't be planned; a warning does not prevent it.</summary>
    public bool HasErrors => FirstError is not null;

    public EquatableArray<DiagnosticInfo> Diagnostics => _diagnostics.ToEquatableArray();

    /// <summary>
    /// True if the shape before the layer that is being planned is known: not behind a layer that is wrong. What depends on it is then no
    /// mistake of its own.
    /// </summary>
    public bool IsShapeKnown { get; set; } = true;

    /// <summary>The number of the layer that is being planned, from 1; 0 for the input.</summary>
    public int Layer { get; set; }

    /// <summary>The shape of the value that the layer reads beside its inputs; null for none.</summary>
    public Shape? Beside { get; set; }

    /// <summary>One mistake is reported once, even where several arguments are read from it.</summary>
    public void Report(DiagnosticInfo error)
    {
        FirstError ??= error;
        if (!_diagnostics.Contains(error))
            _diagnostics.Add(error);
    }

    /// <summary>Reports what is wrong with the shape before a layer, or with a layer for this shape.</summary>
    public void ReportShape(DiagnosticInfo error)
    {
        if (IsShapeKnown)
            Report(error);
    }

    /// <summary>Reports an argument that does not suit the shape before the layer.</summary>
    /// <param name="written">The attribute.</param>
    /// <param name="name">The argument.</param>
    /// <param name="shown">Its value.</param>
    /// <param name="words">The limits in words.</param>
    public void ReportUnfit(AttributeModel written, string name, string shown, string words) =>
        ReportShape(LayerDiagnostics.NumberOutOfRange(
            written.Find(name)?.Anchor ?? written.Anchor, written.Kind, name, shown, words));

    public void Warn(DiagnosticInfo warning) => _diagnostics.Add(warning);

    /// <summary>The shape of a sample; null where something is wrong, which is then reported.</summary>
    public Shape? ReadInput(AttributeModel written)
    {
        string[] names = [.. new[] { "height", "width", "length", "channels" }.Where(name => written.Find(name) is not null)];
        int?[] lengths = [.. names.Select(name => ReadSize(written, name))];
        if (lengths.Length == 0 || lengths.Any(length => length is null))
            return null;
        Shape shape = Shape.Of([.. lengths.Select(length => length!.Value)]);
        return RequireRoom(written, shape) ? shape : null;
    }

    /// <summary>
    /// A positive number under the first of some names that is written; null where none is, or where it is not positive, which is reported.
    /// </summary>
    public int? ReadSize(AttributeModel written, params string[] names)
    {
        ArgumentModel? argument = names.Select(written.Find).FirstOrDefault(found => found is not null);
        if (argument is not { Value: int size })
            return null;
        if (size > 0)
            return size;
        Report(NetworkDiagnostics.SizeNotPositive(argument.Anchor, Layer, written.Kind, size));
        return null;
    }

    /// <summary>The name of an enum's member; null if the number is not a member, which is reported.</summary>
    public string? ReadMember(ArgumentModel? argument, string enumName, IEnumerable<string> members, string otherwise)
    {
        if (argument is null)
            return otherwise;
        if (argument.Value is string name && members.Contains(name))
            return name;
        Report(NetworkDiagnostics.UndefinedEnumValue(argument.Anchor, argument.Text, enumName, members));
        return null;
    }

    /// <summary>A number within limits, which the words name; <paramref name="otherwise"/> if it is absent or wrong.</summary>
    public float ReadNumber(AttributeModel written, string name, float otherwise, Func<float, bool> isAllowed, string words)
    {
        if (written.Find(name) is not { Value: float value } argument)
            return otherwise;
        if (isAllowed(value) && !float.IsInfinity(value))
            return value;
        string shown = value.ToString(CultureInfo.InvariantCulture);
        Report(LayerDiagnostics.NumberOutOfRange(argument.Anchor, written.Kind, argument.Name, shown, words));
        return otherwise;
    }

    /// <summary>The same for a whole number.</summary>
    public int ReadWhole(AttributeModel written, string name, int otherwise, Func<int, bool> isAllowed, string words)
    {
        if (written.Find(name) is not { Value: int value } argument || isAllowed(value))
            return written.Find(name)?.Value as int? ?? otherwise;
        string shown = value.ToString(CultureInfo.InvariantCulture);
        Report(LayerDiagnostics.NumberOutOfRange(argument.Anchor, written.Kind, argument.Name, shown, words));
        return otherwise;
    }

    /// <summary>
    /// The activation that an argument names, or <paramref name="otherwise"/> if it names none, with the parameter that the attribute
    /// gives it; null where the argument names none, which is reported.
    /// </summary>
    public ActivationKind? ReadActivation(AttributeModel written, string name, ActivationKind otherwise)
    {
        IEnumerable<string> members = ActivationCatalog.All.Select(known => known.Member);
        string? member = ReadMember(written.Find(name), "Activation", members, otherwise.Member);
        if (member is null)
            return null;
        ActivationKind kind = member == otherwise.Member ? otherwise : ActivationCatalog.Find(member)!;
        return kind.Parameter is { } parameter && written.Find(parameter.Property) is not null
            ? kind.WithParameter(ReadNumber(written, parameter.Property, parameter.Default, parameter.IsAllowed, parameter.Range))
            : kind;
    }

    /// <summary>Reports a parameter of an activation that the attribute has nowhere.</summary>
    public void RequireParametersToCount(AttributeModel written, params ActivationKind[] activations)
    {
        foreach (ActivationKind owner in ActivationCatalog.All.Where(kind => kind.Parameter is not null))
        {
            if (written.Find(owner.Parameter!.Property) is { } argument && activations.All(kind => kind.Member != owner.Member))
                Report(LayerDiagnostics.ArgumentWithoutEffect(argument.Anchor, written.Kind, argument.Name, $"Activation.{owner.Member}"));
        }
    }

    /// <summary>The loss that an argument names, or <paramref name="otherwise"/> without one.</summary>
    public LossKind ReadLoss(ArgumentModel? argument, LossKind otherwise) =>
        ReadMember(argument, "Loss", LossCatalog.All.Select(known => known.Name), otherwise.Name) is { } name
            ? LossCatalog.Find(name)!
            : otherwise;

    /// <summary>
    /// The initializer of the first weights: as written, else the default of the layer's kind, else that of its activation.
    /// </summary>
    public WeightPlan ReadWeights(AttributeModel written, ActivationKind activation, InitializerKind? otherwise = null)
    {
        string? name = ReadMember(
            written.Find("Initializer"),
            "Initializer",
            InitializerCatalog.All.Select(known => known.Name).Prepend(InitializerCatalog.Default),
            InitializerCatalog.Default);
        InitializerKind initializer = InitializerCatalog.Find(name ?? InitializerCatalog.Default) ?? otherwise ?? activation.Initializer;
        float value = 0f;
        if (initializer.UsesValue)
            value = ReadNumber(written, "InitialValue", 0f, number => !float.IsNaN(number), "finite");
        else if (name is not null && written.Find("InitialValue") is { } surplus)
            Report(LayerDiagnostics.ArgumentWithoutEffect(surplus.Anchor, written.Kind, surplus.Name, "Initializer.Constant"));
        PenaltyPlan penalty = new(ReadPenalty("L1"), ReadPenalty("L2"), ReadPenalty("WeightDecay"));
        return new WeightPlan(initializer, value, penalty);

        float ReadPenalty(string property) => ReadNumber(written, property, 0f, number => number >= 0, "0 or more");
    }

    /// <summary>
    /// The values of a codebook's entry, which divide the channels of a position: all of them where the attribute names none.
    /// </summary>
    public int ReadEntryLength(AttributeModel written, int channels)
    {
        int length = ReadWhole(written, "Length", 0, number => number >= 0, "0 or more");
        if (length == 0)
            return channels;
        if (channels % length == 0)
            return length;
        ReportShape(QuantizationDiagnostics.EntryDoesNotDivide(written.Find("Length")!.Anchor, Layer, length, channels));
        return channels;
    }

    /// <summary>True if a tensor of the layer can be so large.</summary>
    public bool RequireRoom(AttributeModel written, Shape shape)
    {
        if (shape.LongLength <= int.MaxValue)
            return true;
        ReportShape(LayerDiagnostics.TensorTooLarge(written.Anchor, Layer, written.Kind, shape.ToString()));
        return false;
    }

    /// <summary>True if a layer of sparse rows is the first.</summary>
    public bool RequireFirst(AttributeModel written)
    {
        if (Layer > 1)
            Report(GatherDiagnostics.NotFirst(written.Anchor, Layer));
        return Layer == 1;
    }

    /// <summary>True if the input is a vector.</summary>
    public bool RequireVector(AttributeModel written, Shape input)
    {
        if (!input.IsVector)
            ReportShape(LayerDiagnostics.NeedsVector(written.Anchor, Layer, written.Kind, input.ToString()));
        return input.IsVector;
    }

    /// <summary>True if at least one window lies on the input in each direction.</summary>
    public bool RequireWindows(AttributeModel written, Window window)
    {
        foreach (WindowAxis axis in new[] { window.Rows, window.Columns })
        {
            if (axis.Output > 0)
                continue;
            ArgumentModel argument = written.Arguments.First(found => found.Value is int && found.Name is "kernel" or "size"
                || found.Name == (axis == window.Rows ? "kernelHeight" : "kernelWidth"));
            ReportShape(LayerDiagnostics.KernelLargerThanInput(argument.Anchor, Layer, written.Kind, axis.Reach, axis.Input));
            return false;
        }

        return true;
    }

    /// <summary>Tells what becomes of rows and columns that fill no window.</summary>
    public void WarnOfRest(AttributeModel written, Window window)
    {
        foreach (WindowAxis axis in new[] { window.Columns, window.Rows })
        {
            int left = axis.Input - ((axis.Output - 1) * axis.Stride) - axis.Kernel;
            if (left <= 0 || axis.Kernel > axis.Stride || !IsShapeKnown)
                continue;
            int padded = WindowAxis.Over(axis.Input, axis.Kernel, axis.Stride, 1, PaddingRule.Same).Output;
            Anchor anchor = written.Arguments.First(argument => argument.Name == "size").Anchor;
            Warn(LayerDiagnostics.PoolDoesNotDivide(anchor, Layer, written.Kind, axis.Kernel, axis.Input, left, axis.Output, padded));
            return;
        }
    }

    /// <summary>True if the values before a code are means and as many log variances of another layer.</summary>
    public bool RequireDistribution(AttributeModel written, Shape input)
    {
        if (Layer > 1 && input.IsVector && input.Length % 2 == 0)
            return true;
        string found = input.IsVector ? $"{input.Length} values" : $"{input}";
        ReportShape(DistributionDiagnostics.NoDistribution(written.Anchor, written.Kind, Layer - 1, found));
        return false;
    }

    /// <summary>The groups of a convolution, which divide its channels; null where they do not, which is reported.</summary>
    public int? ReadGroups(AttributeModel written, int inputChannels, int filters)
    {
        if (written.Find("Groups") is not { } argument)
            return 1;
        if (ReadSize(written, "Groups") is not { } groups)
            return null;
        if (inputChannels % groups == 0 && filters % groups == 0)
            return groups;
        ReportShape(LayerDiagnostics.GroupsDoNotDivide(argument.Anchor, Layer, written.Kind, groups, inputChannels, filters));
        return null;
    }
}
