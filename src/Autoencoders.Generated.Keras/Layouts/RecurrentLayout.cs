namespace Autoencoders.Keras.Layouts;

/// <summary>
/// Kernels of [inputs, gates] and [units, gates], and a bias. The gates of a GRU stand in another order than in PyTorch, and its bias has a
/// row for the input and one for the state. The bias of an LSTM is one: PyTorch's second is zero.
/// </summary>
/// <param name="name">The class in Keras.</param>
/// <param name="gates">The places in Keras of PyTorch's gates.</param>
internal sealed class RecurrentLayout(string name, params int[] gates) : ILayout
{
    private const string Backward = "_reverse";

    private bool HasTwoBiases => name == "GRU";

    public string Kinds => $"a {name}";

    public bool Fits(KerasLayer theirs) => theirs.Class is null or "Bidirectional" || theirs.Class == name;

    public int[] FirstShape(LayerDescription ours, KerasLayer theirs)
    {
        int[] shape = LayoutContext.ShapeOf(ours, TensorRoles.InputWeight);
        Array.Reverse(shape);
        return shape;
    }

    public void Add(LayoutContext context)
    {
        int directions = context.Ours.GetInt32(FactNames.Directions), count = context.Theirs.Variables.Count / directions;
        context.RequireVariables(2 * directions, 3 * directions, directions == 1 ? "two kernels and a bias" : "two directions");
        context.RequireWord("activation", "tanh");
        context.RequireWord("recurrent_activation", "sigmoid");
        if (HasTwoBiases && context.Theirs.IsOff("reset_after"))
            throw new WeightsFileException(context.File, context.Theirs.Name, "reset_after=True, as PyTorch and this library have it", "False");
        for (int direction = 0; direction < directions; direction++)
            AddDirection(context, direction * count, count, direction == 0 ? "" : Backward);
    }

    private void AddDirection(LayoutContext context, int first, int count, string suffix)
    {
        int rows = context.Shape(TensorRoles.InputWeight)[0], units = rows / gates.Length;
        foreach ((int number, string role) in new[] { (first, TensorRoles.InputWeight), (first + 1, TensorRoles.StateWeight) })
        {
            int inputs = context.Shape(role + suffix)[1];
            KerasVariable kernel = context.Variable(number, inputs, rows);
            context.Add(role + suffix, new TensorView(kernel.Data, [gates.Length, units, inputs], [units, 1, rows], Order: gates));
        }

        KerasVariable? bias = count < 3 ? null : context.Variable(first + 2, HasTwoBiases ? [2, rows] : [rows]);
        context.Add(TensorRoles.InputBias + suffix, Bias(0));
        context.Add(TensorRoles.StateBias + suffix, HasTwoBiases ? Bias(rows) : TensorView.Zeros());

        TensorView Bias(long offset) => bias is null
            ? TensorView.Zeros()
            : new TensorView(bias.Data, [gates.Length, units], [units, 1], offset, gates);
    }
}
