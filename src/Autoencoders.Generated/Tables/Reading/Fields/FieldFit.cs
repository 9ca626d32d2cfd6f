namespace Autoencoders;

/// <summary>The relation of a field to its column.</summary>
internal enum FieldFit
{
    /// <summary>The column has a value for it.</summary>
    Fits,

    /// <summary>It is a category that the column lacks.</summary>
    Unseen,

    /// <summary>It is not what the column holds.</summary>
    Unfit,
}
