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
        LeakyRelu.Kind,
        Elu.Kind,
        Selu.Kind,
        Gelu.Kind,
        GeluTanh.Kind,
        Silu.Kind,
        Mish.Kind,
        HardSigmoid.Kind,
        HardTanh.Kind,
        Softplus.Kind,
        Softsign.Kind,
        Softmax.Kind,
    ];

    public static ActivationKind? Find(string name) => All.FirstOrDefault(kind => kind.Member == name);
}
