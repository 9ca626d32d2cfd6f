using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the loop in which a batch goes through layers, some rows at a time.</summary>
internal static class RowBlocks
{
    /// <summary>The constant with the rows of a block.</summary>
    public const string Size = "BlockRows";

    /// <summary>Opens a loop over blocks of rows, from <c>row</c> on <c>count</c> of them.</summary>
    public static SourceWriter.Block Open(SourceWriter writer)
    {
        SourceWriter.Block block = writer.Open("for (nint row = 0; row < rows; row += BlockRows)");
        writer.Line("nint count = Math.Min(BlockRows, rows - row);");
        return block;
    }

    /// <summary>The values of the current block of rows.</summary>
    public static string At(string block, int width) => $"Unsafe.Add(ref {block}, {Expression.Times("row", width)})";

    /// <summary>The same in the span of an entry point.</summary>
    public static string AtSpan(string span, int width) => At($"MemoryMarshal.GetReference({span})", width);
}
