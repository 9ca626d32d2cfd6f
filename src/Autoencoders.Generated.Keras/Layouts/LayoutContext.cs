namespace Autoencoders.Keras.Layouts;

/// <summary>A layer of a network and the layer of the file that its weights come from.</summary>
/// <param name="File">The file in messages.</param>
/// <param name="Ours">The layer of the network.</param>
/// <param name="Theirs">The layer of the file.</param>
/// <param name="Receive">Receives a view of each tensor.</param>
internal sealed record LayoutContext(string File, LayerDescription Ours, KerasLayer Theirs, Action<TensorLayout, TensorView> Receive)
{
    /// <summary>The shape of a tensor of the network, in PyTorch's order.</summary>
    public int[] Shape(string role) => ShapeOf(Ours, role);

    /// <summary>Gives a tensor of the network its numbers.</summary>
    public void Add(string role, TensorView view) => Receive(Layout(role), view);

    /// <summary>A variable of the layer, which must have a shape.</summary>
    public KerasVariable Variable(int number, params int[] shape)
    {
        KerasVariable variable = Theirs.Variables[number];
        return variable.Data.Shape.AsSpan().SequenceEqual([.. shape.Select(length => (long)length)]) ? variable : throw new WeightsFileException(
            File, variable.Name, $"shape [{string.Join(", ", shape)}] for '{Ours.Name}'", $"shape {variable.Shape}");
    }

    /// <summary>Gives the network a bias as it is, or zeros where the layer of the file has none.</summary>
    public void AddBias(int number, Func<KerasVariable, TensorView> view) => Add(
        TensorRoles.Bias,
        number < Theirs.Variables.Count ? view(Variable(number, Shape(TensorRoles.Bias))) : TensorView.Zeros());

    /// <summary>Refuses another number of variables.</summary>
    public void RequireVariables(int least, int most, string names)
    {
        if (Theirs.Variables.Count < least || Theirs.Variables.Count > most)
            throw new WeightsFileException(File, Theirs.Name, names, $"{Theirs.Variables.Count} variables");
    }

    /// <summary>Refuses an option of the model that differs from the network's; weights without a model say nothing of it.</summary>
    public void RequireNumber(string option, double expected, string name)
    {
        if (Theirs.Number(option) is { } found && (float)found != (float)expected)
        {
            throw new WeightsFileException(
                File,
                Theirs.Name,
                FormattableString.Invariant($"{option} {(float)expected}, as '{Ours.Name}' has"),
                FormattableString.Invariant($"{(float)found}: declare {name} = {(float)found}f"));
        }
    }

    /// <summary>Refuses a layer of a kind of step that this library has not.</summary>
    public void RequireWord(string option, string expected)
    {
        if (Theirs.Word(option) is { } found && found != expected)
            throw new WeightsFileException(File, Theirs.Name, $"{option} '{expected}'", $"'{found}'");
    }

    /// <summary>The shape of a tensor of a layer, in PyTorch's order; empty for a layer that has the weights of another.</summary>
    public static int[] ShapeOf(LayerDescription layer, string role) => layer.FindTensor(role) is { } tensor ? [.. tensor.Layout.Shape] : [];

    private TensorLayout Layout(string role) => Ours.FindTensor(role) is { } tensor ? tensor.Layout : throw new WeightsFileException(
        File, Theirs.Name, $"a layer with a '{role}' of its own", $"'{Ours.Name}', which has the weights of another");
}
