namespace Autoencoders;

/// <summary>The base of the attributes that declare columns of a table as the input of a network.</summary>
public abstract class ColumnAttribute : Attribute
{
    private protected ColumnAttribute()
    {
    }

    /// <summary>The factor of the error of each of the columns in the error of a row: above 0.</summary>
    public float Weight { get; set; } = 1f;
}
