using Autoencoders.C.Text;

namespace Autoencoders.C.Scaling;

/// <summary>The C of a scaler: statements on a row of floats, which are computed in double precision and rounded once, as in the library.</summary>
internal interface IScalerSource
{
    /// <summary>The statement that brings a row from raw units to network units, in place.</summary>
    string Transform(SourceFile file, string row, int length, string name);

    /// <summary>The statement of the way back; null where there is nothing to do.</summary>
    string? Invert(SourceFile file, string row, int length, string name);
}
