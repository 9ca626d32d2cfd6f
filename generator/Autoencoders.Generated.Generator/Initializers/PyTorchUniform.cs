namespace Autoencoders.Generator.Initializers;

/// <summary>A third of LeCun's variance: how the weights of PyTorch's layers begin.</summary>
internal static class PyTorchUniform
{
    public static InitializerKind Kind { get; } = new(
        Name: "PyTorchUniform",
        Values: static weights => Distribution.Uniform("PyTorch", Math.Sqrt(1.0 / weights.FanIn)));
}
