namespace Autoencoders.Generator.Tests;

/// <summary>Mistakes with columns of tables: id, source with the reported place marked, message.</summary>
public static class ColumnDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG075", "[Autoencoder(⟦17⟧, 3), Numeric(5), Categorical(12)] partial class Net;",
            "The declared columns are 6 in all, but the input has 17 values; write 6, or declare the other columns"
        },
        {
            "AEG075", "[Autoencoder, Input(⟦3⟧), Binary, Code(2)] partial class Net;",
            "The declared columns are 1 in all, but the input has 3 values; write 1, or declare the other columns"
        },
        {
            "AEG075", "[Autoencoder, ⟦Input(2, 3)⟧, Numeric(6), Code(2)] partial class Net;",
            "The declared columns are 6 in all, but the input has 2 x 3 values; write 6, or declare the other columns"
        },
        {
            "AEG076", "[Autoencoder, Numeric(5), Categorical(12), Cyclic(24), Code(3), Dense(⟦7⟧)] partial class Net;",
            "Layer 3 gives 7 values but the columns need 19: one for each number and flag, one for each category, two for each cycle; "
            + "write 19 instead of 7 or add [Dense(19)] as the last layer"
        },
        {
            "AEG077", "[Autoencoder(6, 3), Numeric(5), Binary, ⟦Head(6, Activation.Identity, Loss.Huber)⟧] partial class Net;",
            "[Head] can't stand beside declared columns: each column has a head of its own; remove it"
        },
        {
            "AEG077", "[Autoencoder(6, 3), Numeric(5), Binary, ⟦Corruption(Noise.Gaussian, 0.1f)⟧] partial class Net;",
            "[Corruption] can't stand beside declared columns: noise would make other categories of their indices; remove it"
        },
        {
            "AEG078", "[Autoencoder(3, 2), Numeric(\"Price\", \"Weight\"), Categorical(9, Name = ⟦\"Weight\"⟧)] partial class Net;",
            "Two columns have the name 'Weight', which messages and weights files tell columns by; write another name"
        },
        {
            "AEG034", "[Autoencoder(6, 3), Numeric(⟦0⟧), Binary] partial class Net;",
            "count of [Numeric] is 0; it must be 1 to 65536"
        },
        {
            "AEG034", "[Autoencoder(2, 1), Categorical(⟦1⟧), Binary] partial class Net;",
            "values of [Categorical] is 1; it must be 2 to 16777216"
        },
        {
            "AEG034", "[Autoencoder(2, 1), Categorical(5, Embedding = ⟦-1⟧), Binary] partial class Net;",
            "Embedding of [Categorical] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder(2, 1), Cyclic(⟦0⟧), Binary] partial class Net;",
            "period of [Cyclic] is 0; it must be above 0"
        },
        {
            "AEG034", "[Autoencoder(2, 1), Numeric(1, Weight = ⟦0f⟧), Binary] partial class Net;",
            "Weight of [Numeric] is 0; it must be above 0"
        },
        {
            "AEG025", "[Autoencoder(2, 1), Numeric(2, Loss = ⟦Loss.CosineDistance⟧)] partial class Net;",
            "CosineDistance is not a member of Loss; write one of MeanSquaredError, Huber"
        },
        {
            "AEG035", "[Autoencoder(2, 1, Loss = ⟦Loss.Huber⟧), Numeric(2)] partial class Net;",
            "Loss of [Autoencoder] applies only with a network without declared columns; choose that or remove Loss"
        },
        {
            "AEG035", "[Autoencoder(2, 1, Missing = ⟦Missing.Masked⟧), Numeric(2)] partial class Net;",
            "Missing of [Autoencoder] applies only with a network without declared columns; choose that or remove Missing"
        },
        {
            "AEG035", "[Autoencoder, Numeric(2), Code(1), Dense(2, ⟦Activation.Tanh⟧)] partial class Net;",
            "activation of [Dense] applies only with a network without declared columns; choose that or remove activation"
        },
        {
            "AEG045", "[Autoencoder, Numeric(2, Loss = ⟦Loss.Huber⟧), Dense(3), VariationalCode(1)] partial class Net;",
            "Loss.Huber is not the logarithm of a likelihood, which [VariationalCode] needs; use Loss.MeanSquaredError or "
            + "Loss.BinaryCrossEntropy or Loss.CategoricalCrossEntropy"
        },
        {
            "AEG034", "[Autoencoder, Binary(2, Weight = ⟦2f⟧), Dense(3), VariationalCode(1)] partial class Net;",
            "Weight of [Binary] is 2; it must be 1 with [VariationalCode], which needs likelihoods"
        },
        {
            "AEG053", "[Autoencoder(6, 4, 2), Numeric(6), ⟦Stacked⟧] partial class Net;",
            "Layer 1 (columns numeric 6) can't be trained in a level of a stacked autoencoder; use another layer or remove [Stacked]"
        },
    };
}
