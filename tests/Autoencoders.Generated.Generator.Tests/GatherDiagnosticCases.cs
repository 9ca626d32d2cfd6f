namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of networks of sparse rows: id, source with the reported place in marks, message.</summary>
public static class GatherDiagnosticCases
{
    private const string Options = "Autoencoder(Loss = Loss.CategoricalCrossEntropy, Output = Activation.Softmax)";

    private const string NotFirst = "Layer 2 (SparseDense) reads sparse rows, but another layer stands before it; write it right behind "
        + "[Input], or write [Dense] in its place; noise on the input is its own Dropout = 0.5f";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "AEG079", $"[{Options}, Input(9), Dropout(0.5f), ⟦SparseDense(6)⟧, Code(2)] public partial class Net;", NotFirst },
        { "AEG079", $"[{Options}, Input(9), Condition(3), ⟦SparseDense(6)⟧, Code(2)] public partial class Net;", NotFirst },
        {
            "AEG080", "[⟦Autoencoder⟧, Input(9), SparseDense(6), Code(2)] public partial class Net;",
            "[SparseDense] learns which values of a row are not 0, but the loss is MeanSquaredError; write "
            + "Loss = Loss.CategoricalCrossEntropy and Activation.Softmax as the activation of the output"
        },
        {
            "AEG080",
            "[Autoencoder(Loss = ⟦Loss.BinaryCrossEntropy⟧, Output = Activation.Sigmoid), Input(9), SparseDense(6), Code(2)] "
            + "public partial class Net;",
            "[SparseDense] learns which values of a row are not 0, but the loss is BinaryCrossEntropy; write "
            + "Loss = Loss.CategoricalCrossEntropy and Activation.Softmax as the activation of the output"
        },
        {
            "AEG081", $"[{Options}, Input(9), ⟦Condition(3, Encoder = false)⟧, SparseDense(6), Code(2)] public partial class Net;",
            "[Condition] needs all values of a row, which [SparseDense] never has; remove it, or write [Dense] instead of [SparseDense]"
        },
        {
            "AEG081",
            "[Autoencoder, Input(9), SparseDense(6), Code(2), ⟦Head(9, Activation.Softmax, Loss.CategoricalCrossEntropy)⟧] "
            + "public partial class Net;",
            "[Head] needs all values of a row, which [SparseDense] never has; remove it, or write [Dense] instead of [SparseDense]"
        },
    };
}
