namespace Fleet.Pumps;

/// <summary>Everything that the watch over a pump goes on from. Each part is bounded, and so is the whole.</summary>
/// <param name="Rows">The number of rows that the pump has sent.</param>
/// <param name="Detector">A weights file with network, scaler, calibration and alarm; empty before rows are judged.</param>
/// <param name="Training">A trainer's file with weights, optimizer and the reservoir of normal rows; empty before rows are judged.</param>
/// <param name="HeldOut">The rows of the calibration.</param>
/// <param name="Waiting">The rows that wait for the next turn of learning.</param>
internal sealed record PumpState(long Rows, byte[] Detector, byte[] Training, float[] HeldOut, float[] Waiting);
