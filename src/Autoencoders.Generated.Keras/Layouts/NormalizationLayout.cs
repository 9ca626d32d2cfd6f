namespace Autoencoders.Keras.Layouts;

/// <summary>A factor and a summand for each channel, and of a batch normalization the running mean and variance.</summary>
/// <param name="name">The class in Keras.</param>
/// <param name="roles">The tensors in the order of the variables.</param>
internal sealed class NormalizationLayout(string name, params string[] roles) : ILayout
{
    public string Kinds => $"a {name}";

    public bool Fits(KerasLayer theirs) => theirs.Class is null || theirs.Class == name;

    public int[] FirstShape(LayerDescription ours, KerasLayer theirs) => LayoutContext.ShapeOf(ours, roles[0]);

    public void Add(LayoutContext context)
    {
        context.RequireVariables(
            roles.Length, roles.Length, $"gamma, beta{(roles.Length > 2 ? ", mean and variance" : "")} (scale=True, center=True)");
        context.RequireNumber("epsilon", context.Ours.GetSingle(FactNames.Epsilon), "Epsilon");
        if (context.Ours.HasFact(FactNames.Groups))
            context.RequireNumber("groups", context.Ours.GetInt32(FactNames.Groups), "Groups");
        for (int i = 0; i < roles.Length; i++)
            context.Add(roles[i], TensorView.Of(context.Variable(i, context.Shape(roles[i]))));
    }
}
