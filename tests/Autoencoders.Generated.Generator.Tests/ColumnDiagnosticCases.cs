namespace Autoencoders.Generator.Tests;

/// <summary>Mistakes with columns of tables: id, source with the reported place marked, message.</summary>
public static class ColumnDiagnosticCases
{
    private const string Dated = "[Autoencoder(2, 1), Columns(⟦typeof(Order)⟧)] partial class Net;\npublic sealed record Order(float Price, {0});";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG082", Dated.Replace("{0}", "string Country"),
            "Property 'Country' of 'Order' has the type string, which is not a column as it is: declare an enum, or an int with [Categorical(n)]"
        },
        {
            "AEG082", Dated.Replace("{0}", "System.DateTime? Placed"),
            "Property 'Placed' of 'Order' has the type DateTime?, which is not a column as it is: write [Cyclic(24)] above it for the "
            + "hour, [Cyclic(7)] for the day of the week or [Cyclic(12)] for the month"
        },
        {
            "AEG082", Dated.Replace("{0}", "[property: Cyclic(24)] System.DateOnly Placed"),
            "Property 'Placed' of 'Order' has the type DateOnly, which is not a column as it is: write [Cyclic(7)] above it for the day of "
            + "the week or [Cyclic(12)] for the month"
        },
        {
            "AEG082", Dated.Replace("{0}", "[property: Categorical(5)] System.DayOfWeek Day"),
            "Property 'Day' of 'Order' has the type System.DayOfWeek, which is not a column as it is: write [Categorical(7)], as the enum has 7 "
            + "members"
        },
        {
            "AEG082", Dated.Replace("{0}", "[property: Numeric] bool Paid"),
            "Property 'Paid' of 'Order' has the type bool, which is not a column as it is: remove [Numeric] above it"
        },
        {
            "AEG082", Dated.Replace("{0}", "object Other"),
            "Property 'Other' of 'Order' has the type object, which is not a column as it is: columns are bool, numbers, enums and, with "
            + "[Cyclic], dates and times"
        },
        {
            "AEG075", "[Autoencoder(⟦3⟧, 1), Columns(typeof(Order))] partial class Net;\npublic sealed record Order(float Price, bool? Paid);",
            "The declared columns are 2 in all, but the input has 3 values; write 2, or declare the other columns"
        },
        {
            "AEG083", "[Autoencoder(2, 1), Columns(⟦typeof(System.IDisposable)⟧)] partial class Net;",
            "'IDisposable' can't be a row of a table: it is no class, struct or record; name another type, or make it public or internal "
            + "with public properties"
        },
        {
            "AEG083", "[Autoencoder(2, 1), Columns(⟦typeof(Order)⟧)] partial class Net;\npublic sealed class Order;",
            "'Order' can't be a row of a table: it has no public property that can be read; name another type, or make it public or internal "
            + "with public properties"
        },
        {
            "AEG084", "[Autoencoder(1, 1), Columns(typeof(Order)), ⟦Numeric⟧] partial class Net;\npublic sealed record Order(float Price);",
            "[Columns] declares all columns by a type already; remove [Numeric] or [Columns]"
        },
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
