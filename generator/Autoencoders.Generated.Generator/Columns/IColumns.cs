using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;

namespace Autoencoders.Generator.Columns;

/// <summary>
/// Neighboring columns of a table of one kind: their encoding, their head and their error. Equal by value. Statements of emitted code are
/// calls of the library, made from the places that they read and write.
/// </summary>
internal interface IColumns
{
    /// <summary>The kind as the member of the library's <c>ColumnKind</c>.</summary>
    string Kind { get; }

    /// <summary>The kind and its facts in weights files: <c>categorical 200 x 8</c>.</summary>
    string Description { get; }

    /// <summary>The names of the columns, each empty for a column without one.</summary>
    EquatableArray<string> Names { get; }

    /// <summary>The factor of the error of each column, as it is written.</summary>
    float Weight { get; }

    /// <summary>The factor that makes the error of each column 1 on average before the network has learned anything.</summary>
    double Balance { get; }

    /// <summary>The values that the network reads for the columns.</summary>
    long Encoded { get; }

    /// <summary>The pre-activations that the network gives for the columns.</summary>
    int Outputs { get; }

    /// <summary>The activation of these.</summary>
    ActivationKind Activation { get; }

    /// <summary>The error of all of the columns together: the mean of theirs.</summary>
    LossKind Loss { get; }

    /// <summary>The period of a column whose target is a point on the unit circle; null for others.</summary>
    float? Period { get; }

    /// <summary>The number of categories with a learned vector; 0 without any.</summary>
    int TableRows { get; }

    /// <summary>The length of these vectors.</summary>
    int VectorLength { get; }

    /// <summary>The arguments of the library's <c>InputColumn</c> behind the kind.</summary>
    string Limits { get; }

    /// <summary>The same columns with other names.</summary>
    IColumns Named(EquatableArray<string> names);

    /// <summary>These columns and others behind them as one group; null where they differ in more than names.</summary>
    IColumns? With(IColumns others);

    /// <summary>The call that makes the values that the network reads.</summary>
    /// <param name="columns">The columns of a row.</param>
    /// <param name="outputs">The values.</param>
    /// <param name="table">The learned vectors.</param>
    KernelCall Encode(string columns, string outputs, string table);

    /// <summary>The call that makes the columns of a reconstruction.</summary>
    /// <param name="sums">The pre-activations.</param>
    /// <param name="columns">The columns.</param>
    KernelCall Decode(string sums, string columns);
}
