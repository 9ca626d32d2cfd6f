using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with a network of sparse rows.</summary>
internal static class GatherDescriptors
{
    public static readonly DiagnosticDescriptor NotFirst = Descriptors.Error(
        "AEG079", "A layer of sparse rows is not the first",
        "Layer {0} (SparseDense) reads sparse rows, but another layer stands before it; write it right behind [Input], or write [Dense] in "
        + "its place; noise on the input is its own Dropout = 0.5f");

    public static readonly DiagnosticDescriptor LossNotMultinomial = Descriptors.Error(
        "AEG080", "The loss does not suit sparse rows",
        "[SparseDense] learns which values of a row are not 0, but the loss is {0}; write {1}");

    public static readonly DiagnosticDescriptor NotWithSparseRows = Descriptors.Error(
        "AEG081", "A part of the network needs rows that are written out",
        "{0} needs all values of a row, which [SparseDense] never has; remove it, or write [Dense] instead of [SparseDense]");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotFirst, LossNotMultinomial, NotWithSparseRows];
}
