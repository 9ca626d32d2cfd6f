namespace Autoencoders.Tests;

/// <summary>The weights of a <see cref="WeightsOnlyAutoencoder{TWeights}"/>.</summary>
internal interface INetworkWeights
{
    static abstract int Input { get; }

    static abstract int Code { get; }

    static abstract int ParameterCount { get; }

    static abstract string Architecture { get; }

    static abstract TensorLayout[] Tensors { get; }
}

/// <summary>Two dense layers, small enough to write their files out by hand: 17 weights.</summary>
internal readonly struct Small : INetworkWeights
{
    public static int Input => 3;

    public static int Code => 2;

    public static int ParameterCount => 17;

    public static string Architecture => "3 | dense 2 | code | dense 3";

    public static TensorLayout[] Tensors =>
    [
        new("encoder.0.weight", 0, [2, 3], [2, 3], [1, 2]),
        new("encoder.0.bias", 6, [2], [2], [1]),
        new("decoder.0.weight", 8, [3, 2], [3, 2], [1, 3]),
        new("decoder.0.bias", 14, [3], [3], [1]),
    ];
}

/// <summary>More weights than one block of a file holds.</summary>
internal readonly struct Wide : INetworkWeights
{
    public static int Input => 301;

    public static int Code => 67;

    public static int ParameterCount => (2 * Input + 1) * Code + Input;

    public static string Architecture => "301 | dense 67 | code | dense 301";

    public static TensorLayout[] Tensors =>
    [
        new("encoder.0.weight", 0, [Code, Input], [Code, Input], [1, Code]),
        new("encoder.0.bias", Input * Code, [Code], [Code], [1]),
        new("decoder.0.weight", (Input + 1) * Code, [Input, Code], [Input, Code], [1, Input]),
        new("decoder.0.bias", (2 * Input + 1) * Code, [Input], [Input], [1]),
    ];
}

/// <summary>A dense layer behind two positions of two channels, running statistics, and a kernel of three taps that lies flipped.</summary>
internal readonly struct Spatial : INetworkWeights
{
    public static int Input => 4;

    public static int Code => 2;

    public static int ParameterCount => 21;

    public static string Architecture => "spatial";

    public static TensorLayout[] Tensors =>
    [
        new("encoder.1.weight", 0, [2, 4], [2, 2, 2], [1, 2, 4]),
        new("encoder.1.bias", 8, [2], [2], [1]),
        new("encoder.2.weight", 10, [2], [2], [1]),
        new("encoder.2.bias", 12, [2], [2], [1]),
        new("decoder.0.weight", 14, [2, 1, 3], [2, 1, 3], [1, 2, -2]),
        new("decoder.0.bias", 20, [1], [1], [1]),
        new("encoder.2.running_mean", 21, [2], [2], [1]),
        new("encoder.2.running_var", 23, [2], [2], [1]),
    ];
}
