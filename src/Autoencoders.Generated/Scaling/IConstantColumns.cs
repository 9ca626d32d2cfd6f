namespace Autoencoders;

/// <summary>A scaler that knows which columns had one value only in the rows that it was fitted to.</summary>
internal interface IConstantColumns
{
    /// <summary>The one value of a column, in network units; null where the column varied.</summary>
    float? ConstantOf(int column);
}
