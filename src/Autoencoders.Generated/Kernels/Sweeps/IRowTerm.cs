namespace Autoencoders.Kernels;

/// <summary>The terms that a reduction takes from the columns of a row.</summary>
internal interface IRowTerm
{
    /// <summary>The terms of one register of columns.</summary>
    V At<V>(nint row, nint column)
        where V : struct, ILanes<V>;
}
