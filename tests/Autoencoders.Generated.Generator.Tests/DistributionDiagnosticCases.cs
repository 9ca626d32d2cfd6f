namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of codes that are drawn from a distribution: id, source with the reported place in marks, message.</summary>
public static class DistributionDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG044", "[Autoencoder, Input(8), Dense(5, Activation.Identity), ⟦VariationalCode⟧, Dense(8)] public partial class Net;",
            "[VariationalCode] without a number reads a vector of means and as many log variances, an even number of values, but layer 1 "
            + "gives 5 values; make it twice the length of the code, or write [VariationalCode(n)]"
        },
        {
            "AEG044", "[Autoencoder, Input(4, 4, 1), Conv2D(2, 3), ⟦VariationalCode⟧, Dense(16)] public partial class Net;",
            "[VariationalCode] without a number reads a vector of means and as many log variances, an even number of values, but layer 1 "
            + "gives 4 x 4 x 2; make it twice the length of the code, or write [VariationalCode(n)]"
        },
        {
            "AEG044", "[Autoencoder, Input(8), ⟦VariationalCode⟧, Dense(8)] public partial class Net;",
            "[VariationalCode] without a number reads a vector of means and as many log variances, an even number of values, but the input "
            + "gives 8 values; make it twice the length of the code, or write [VariationalCode(n)]"
        },
        {
            "AEG045", "[Autoencoder(Loss = ⟦Loss.Huber⟧), Input(8), VariationalCode(2)] public partial class Net;",
            "Loss.Huber is not the logarithm of a likelihood, which [VariationalCode] needs; use Loss.MeanSquaredError or "
            + "Loss.BinaryCrossEntropy or Loss.CategoricalCrossEntropy"
        },
        {
            "AEG046", "[Autoencoder, Input(8), Dense(4, ⟦Activation.Relu⟧), VariationalCode, Dense(8)] public partial class Net;",
            "Layer 1 gives the means and log variances of [VariationalCode], which can be any numbers, but has Activation.Relu; "
            + "write Activation.Identity, or [VariationalCode(n)] behind it"
        },
        {
            "AEG046", "[Autoencoder, Input(8), Dense(4), ⟦VariationalCode⟧, Dense(8)] public partial class Net;",
            "Layer 1 gives the means and log variances of [VariationalCode], which can be any numbers, but has Activation.Relu; "
            + "write Activation.Identity, or [VariationalCode(n)] behind it"
        },
        {
            "AEG020", "[Autoencoder, Input(8), VariationalCode(⟦0⟧)] public partial class Net;",
            "Layer 1, [VariationalCode], has size 0; write a size of 1 or more"
        },
        {
            "AEG021", "[Autoencoder, Input(8), VariationalCode(⟦2000000000⟧)] public partial class Net;",
            "Layer 1, [VariationalCode], brings the network to 19327352814 weights and biases, but one block holds at most 2147483647; "
            + "make this layer or the one before it smaller"
        },
        {
            "AEG024", "[Autoencoder(Loss = ⟦Loss.BinaryCrossEntropy⟧), Input(8), VariationalCode(2)] public partial class Net;",
            "Loss BinaryCrossEntropy needs outputs in 0..1, but the last layer's activation is Identity; write Output = Activation.Sigmoid "
            + "or choose another loss"
        },
        {
            "AEG034", "[Autoencoder, Input(8), VariationalCode(2, Beta = ⟦-1f⟧)] public partial class Net;",
            "Beta of [VariationalCode] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8), VariationalCode(2, FreeBits = ⟦float.NaN⟧)] public partial class Net;",
            "FreeBits of [VariationalCode] is NaN; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8), VariationalCode(2, Variance = ⟦0f⟧)] public partial class Net;",
            "Variance of [VariationalCode] is 0; it must be above 0"
        },
        {
            "AEG035",
            "[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Input(8), VariationalCode(2, Variance = ⟦2f⟧)] "
            + "public partial class Net;",
            "Variance of [VariationalCode] applies only with Loss.MeanSquaredError; choose that or remove Variance"
        },
    };
}
