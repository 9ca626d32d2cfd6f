namespace Autoencoders.Generator.Activations;

/// <summary>The activations that a network can name; a new one is its file and its row.</summary>
internal static class ActivationCatalog
{
    public static IReadOnlyList<ActivationKind> All { get; } =
    [
        Identity.Kind,
        Relu.Kind,
        Sigmoid.Kind,
        Tanh.Kind,
    ];

    public static ActivationKind? Find(string name) => All.FirstOrDefault(kind => kind.Member == name);
}
