using Autoencoders;

namespace Sensor;

/// <summary>A machine that wears: when that is noticed, what is the cause, and what becomes of the alarms when it is learned.</summary>
/// <param name="learner">What has learned how it ran when it was new.</param>
/// <param name="machine">The machine.</param>
/// <param name="cancellation">Ends the study between two rows.</param>
internal sealed class DriftStudy(Learner learner, Machine machine, CancellationToken cancellation)
{
    private const int AskedRows = 1_000;
    private const int JudgedRows = 100_000;
    private const int RowsALevel = 1_000;

    private readonly float[] _row = new float[Machine.SensorCount];
    private readonly List<double> _levels = [];
    private Watch _watch = learner.Calibrate();
    private int _rows;

    public DriftReport Run()
    {
        int alarms = 0;
        while (!_watch.HasDrifted)
            alarms += Look();
        (int rows, float wear) = (_rows, machine.Wear);

        // The drift is so slow that the next rows have it too: nothing needs to be remembered.
        Dataset asked = machine.Run(AskedRows, out _);
        Cause cause = Cause.Of(asked, _watch.Detector);
        double noise = Machine.Noise * Enumerable.Range(0, AskedRows).Average(row => asked[row][Machine.FrontBearing]);

        while (machine.Wear < Machine.MostWear)
            Look();
        double before = Judge();
        Learn();
        double after = Judge();
        return new DriftReport(rows, wear, noise, alarms, cause, before, after, _levels);
    }

    private int Look()
    {
        cancellation.ThrowIfCancellationRequested();
        machine.Read(_row);
        if (++_rows % RowsALevel == 0)
            _levels.Add(_watch.Level);
        return _watch.Look(_row) ? 1 : 0;
    }

    private double Judge()
    {
        int alarms = 0;
        for (int row = 0; row < JudgedRows; row++)
            alarms += Look();
        return alarms / (double)JudgedRows;
    }

    // While the machine runs, a step a row; then both limits are found anew by rows that were not learned.
    private void Learn()
    {
        for (int row = 0; row < Learner.LearnedRows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            machine.Read(_row);
            learner.Learn(_row);
        }
        _watch = learner.Calibrate(machine.Run(Learner.HeldRows, out _));
    }
}
