namespace Autoencoders.Generator.Tests;

/// <summary>Mistakes with <c>[Head]</c>: id, source with the reported place marked, message.</summary>
public static class HeadDiagnosticCases
{
    private const string Numbers = "Head(5, Activation.Identity, Loss.MeanSquaredError)";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG065", $"[Autoencoder(12, 3), {Numbers}, Head(⟦4⟧, Activation.Softmax, Loss.CategoricalCrossEntropy)] partial class Net;",
            "The heads have 9 columns in all, but the output has 12; write 7 instead of 4 in the last [Head]"
        },
        {
            "AEG065", $"[Autoencoder(9, 3), {Numbers}, Head(⟦5⟧, Activation.Sigmoid, Loss.BinaryCrossEntropy)] partial class Net;",
            "The heads have 10 columns in all, but the output has 9; write 4 instead of 5 in the last [Head]"
        },
        {
            "AEG065", $"[Autoencoder(5, 3), {Numbers}, Head(⟦int.MaxValue⟧, Activation.Identity, Loss.Huber)] partial class Net;",
            "The heads have 2147483652 columns in all, but the output has 5; remove 2147483647 columns"
        },
        {
            "AEG034", $"[Autoencoder(5, 3), {Numbers}, Head(⟦0⟧, Activation.Identity, Loss.Huber)] partial class Net;",
            "columns of [Head] is 0; it must be 1 or more"
        },
        {
            "AEG034", "[Autoencoder(5, 3), Head(5, Activation.Identity, Loss.Huber, Weight = ⟦0⟧)] partial class Net;",
            "Weight of [Head] is 0; it must be above 0"
        },
        {
            "AEG024", $"[Autoencoder(8, 3), {Numbers}, Head(3, ⟦Activation.Sigmoid⟧, Loss.CategoricalCrossEntropy)] partial class Net;",
            "Loss CategoricalCrossEntropy needs outputs in 0..1 that add up to 1, but head 2's activation is Sigmoid; "
            + "write Activation.Softmax or choose another loss"
        },
        {
            "AEG025", "[Autoencoder(5, 3), Head(5, Activation.Identity, ⟦(Loss)99⟧)] partial class Net;",
            "(Loss)99 is not a member of Loss; write one of MeanSquaredError, BinaryCrossEntropy, MeanAbsoluteError, Huber, "
            + "CategoricalCrossEntropy, PoissonNegativeLogLikelihood, CosineDistance"
        },
        {
            "AEG035", $"[Autoencoder(5, 3, Loss = ⟦Loss.Huber⟧), {Numbers}] partial class Net;",
            "Loss of [Autoencoder] applies only with an output without [Head]; choose that or remove Loss"
        },
        {
            "AEG035", $"[Autoencoder(5, 3, Output = ⟦Activation.Tanh⟧), {Numbers}] partial class Net;",
            "Output of [Autoencoder] applies only with an output without [Head]; choose that or remove Output"
        },
        {
            "AEG035", $"[Autoencoder, Input(5), Code(3), Dense(5, ⟦Activation.Tanh⟧), {Numbers}] partial class Net;",
            "activation of [Dense] applies only with an output without [Head]; choose that or remove activation"
        },
        {
            "AEG035", "[Autoencoder(5, 3), Head(5, Activation.Tanh, Loss.Huber, Slope = ⟦0.2f⟧)] partial class Net;",
            "Slope of [Head] applies only with Activation.LeakyRelu; choose that or remove Slope"
        },
        {
            "AEG045", $"[Autoencoder, Input(8), Dense(5), VariationalCode(3), {Numbers}, "
            + "Head(3, Activation.Identity, ⟦Loss.Huber⟧)] partial class Net;",
            "Loss.Huber is not the logarithm of a likelihood, which [VariationalCode] needs; use Loss.MeanSquaredError or "
            + "Loss.BinaryCrossEntropy or Loss.CategoricalCrossEntropy"
        },
        {
            "AEG034", "[Autoencoder, Input(5), Dense(5), VariationalCode(3), "
            + "Head(5, Activation.Identity, Loss.MeanSquaredError, Weight = ⟦2f⟧)] partial class Net;",
            "Weight of [Head] is 2; it must be 1 with [VariationalCode], which needs likelihoods"
        },
        {
            "AEG054", $"[Autoencoder(8, 3, Missing = ⟦Missing.Masked⟧), {Numbers}, "
            + "Head(3, Activation.Softmax, Loss.CategoricalCrossEntropy)] partial class Net;",
            "Missing.Masked skips single values in the loss, but Loss.CategoricalCrossEntropy combines several values; use "
            + "Loss.MeanSquaredError or Loss.BinaryCrossEntropy or Loss.MeanAbsoluteError or Loss.Huber or Loss.PoissonNegativeLogLikelihood"
        },
    };
}
