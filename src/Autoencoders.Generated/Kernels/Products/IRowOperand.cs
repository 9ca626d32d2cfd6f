namespace Autoencoders.Kernels;

/// <summary>The mark of an epilogue whose operand is one value for all columns of a row.</summary>
internal interface IRowOperand;
